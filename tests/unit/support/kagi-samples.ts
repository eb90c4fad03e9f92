/** A category file of Kagi News as it is served, with an invented story. */
export const kagiCategory = {
  category: 'World',
  timestamp: Date.UTC(2026, 2, 9, 12) / 1000,
  read: 321,
  clusters: [
    {
      cluster_number: 1,
      unique_domains: 3,
      number_of_titles: 4,
      category: 'World',
      title: 'Harbour bridge reopens after repairs',
      short_summary:
        'The harbour bridge opened to traffic on Monday [quay.example#1][ferry.example#1]. It had been closed since 2024 [common].',
      did_you_know: 'The bridge is older than the city hall.',
      talking_points: [
        'Reopening: The bridge opened on Monday [quay.example#1].',
        'Cost: The repairs cost 80 million [quay.example#2, ferry#1].',
        'Lorries: They stay banned [post#1].',
      ],
      quote: 'At last.',
      quote_author: 'The mayor',
      perspectives: [
        {
          text: 'Shopkeepers: They hope for customers. [post.example#1]',
          sources: [{ name: 'Post', url: 'https://post.example/shops' }],
        },
      ],
      emoji: '🌉',
      historical_background: 'Cracks were found in 2024.',
      humanitarian_impact: 'Forty thousand commuters get back the shortest way.',
      timeline: [
        { date: 'May 2024', content: 'Cracks are found' },
        { date: 'Mar 9 2026', content: 'The bridge reopens.' },
      ],
      future_outlook: 'A toll is to be debated.',
      international_reactions: [],
      user_action_items: null,
      domains: [{ name: 'quay.example', favicon: '' }],
      articles: [
        {
          title: 'Bridge open',
          link: 'https://www.quay.example/bridge-open',
          domain: 'quay.example',
          date: '2026-03-09T07:00:00+00:00',
        },
        {
          title: 'What it cost',
          link: 'https://quay.example/cost',
          domain: 'quay.example',
          date: '2026-03-09T08:00:00+00:00',
        },
        { title: 'Ferries stop', link: 'https://ferry.example/stop', domain: 'ferry.example', date: '' },
        { title: 'Shops', link: 'https://post.example/shops', domain: 'post.example', date: '2026-03-09' },
        { title: 'Shops II', link: 'https://post.test/shops', domain: 'post.test', date: '2026-03-09' },
      ],
    },
  ],
}

/** The list of categories, as it is served. */
export const kagiList = {
  timestamp: kagiCategory.timestamp,
  categories: [
    { name: 'World', file: 'world.json' },
    { name: 'Science', file: 'science.json' },
    { name: 'OnThisDay', file: 'onthisday.json' },
  ],
}
