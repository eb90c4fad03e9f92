/** One story as two outlets tell it, with what a newsroom would put above it. */
interface Story {
  id: string
  titles: [string, string]
  tellings: [string[], string[]]
  highlights: string[]
}

/** Made-up news, enough of it to measure and to train on in a moment. */
export const STORIES: readonly Story[] = [
  {
    id: 'ferry',
    titles: [
      'Orlund ferry stays in port after pump fails',
      'Failed pump keeps the Orlund ferry at its berth',
    ],
    tellings: [
      [
        'The ferry between Orlund and Skarvik stayed in port on Tuesday because a cooling pump failed.',
        'Forty passengers waited two hours before the harbour office sent them home by bus.',
        'Captain Berit Aasen said the engine room was warm but nobody was in danger.',
        'A new pump comes from Bergen on Thursday and costs 18,000 crowns.',
        'The ferry carries about 600 people on a working day.',
      ],
      [
        'A cooling pump failed on the Orlund ferry on Tuesday, so that it did not leave for Skarvik.',
        'The harbour office put forty waiting passengers on buses after two hours.',
        'Captain Berit Aasen spoke of a warm engine room and said that no one was at risk.',
        'Bergen sends a pump for 18,000 crowns on Thursday.',
        'Last winter the ferry missed eleven days for the same reason.',
      ],
    ],
    highlights: [
      'A cooling pump failed on the Orlund ferry on Tuesday.',
      'Forty passengers went home by bus.',
    ],
  },
  {
    id: 'library',
    titles: [
      'Tarvoy library lends tools as well as books',
      'Books and drills: Tarvoy library opens a tool room',
    ],
    tellings: [
      [
        'The public library of Tarvoy now lends drills, saws and ladders beside its books.',
        'Librarian Samuel Okoro collected 240 tools from households that no longer used them.',
        'Each tool can be kept for a week, and a volunteer checks it when it comes back.',
        'The council pays 5,000 euros a year for repairs.',
        'Readers asked for the service in a survey last spring.',
      ],
      [
        'Drills, saws and ladders can be borrowed in the library of Tarvoy from this week on.',
        'Households gave 240 tools to librarian Samuel Okoro for the new room.',
        'Volunteers check each tool after its week away.',
        'Repairs are paid by the council with 5,000 euros a year.',
        'Neighbouring Haldby wants to copy the idea in autumn.',
      ],
    ],
    highlights: ['The library of Tarvoy lends 240 tools.', 'The council pays for repairs.'],
  },
  {
    id: 'observatory',
    titles: ['Monte Alba telescope finds a second comet', 'Second comet for the telescope on Monte Alba'],
    tellings: [
      [
        'Astronomers on Monte Alba found a second comet with a telescope built from spare parts.',
        'Lucia Ferrante saw the faint trail on pictures of 14 March and measured it for three nights.',
        'The comet passes the sun in November at 1.2 times the distance of the Earth.',
        'It will be too faint for the naked eye, but a small telescope will show it.',
        'The observatory found its first comet nine years ago.',
      ],
      [
        'A telescope of spare parts on Monte Alba has shown astronomers their second comet.',
        'Lucia Ferrante noticed its trail on pictures of 14 March and followed it for three nights.',
        'In November it comes to 1.2 times the distance of the Earth from the sun.',
        'Small telescopes will show the comet, the naked eye will not.',
        'Its orbit takes about 80 years, Ferrante said.',
      ],
    ],
    highlights: ['Monte Alba found its second comet.', 'The comet passes the sun in November.'],
  },
  {
    id: 'bridge',
    titles: [
      'Council closes the Old Mill Bridge for repairs',
      'Old Mill Bridge in Haldby shut until October',
    ],
    tellings: [
      [
        'Haldby closes the Old Mill Bridge to cars until October because rust was found in its cables.',
        'Engineers of the Keller office counted 37 broken wires in two of the eight cables.',
        'Pedestrians and cyclists may still cross one at a time.',
        'The detour over the motorway takes eleven minutes, mayor Ines Castell said.',
        'The bridge was opened in 1931 and last painted in 1988.',
      ],
      [
        'Cars may not use the Old Mill Bridge in Haldby until October, since its cables are rusty.',
        'The Keller office found 37 broken wires in two of eight cables.',
        'People on foot and on bicycles can go on crossing.',
        'Mayor Ines Castell asks drivers to take the motorway, which is eleven minutes longer.',
        'New cables were ordered in Spain for 2.4 million euros.',
      ],
    ],
    highlights: [
      'The Old Mill Bridge is closed to cars until October.',
      'Engineers counted 37 broken wires.',
    ],
  },
  {
    id: 'bakery',
    titles: ['Bakers of Lindau bring back a rye loaf of 1890', 'A rye loaf from 1890 returns to Lindau'],
    tellings: [
      [
        'Four bakers of Lindau bake a rye loaf again after a recipe that was written down in 1890.',
        'Teacher Jonas Wirth found the recipe in an account book in the attic of the school.',
        'The dough rests for thirty hours and holds no yeast.',
        'The first 300 loaves were sold in one morning.',
        'A mill nearby grows the old kind of rye on six hectares.',
      ],
      [
        'A recipe of 1890 has four bakers in Lindau baking an old rye loaf.',
        'It stood in an account book that teacher Jonas Wirth found in the attic of the school.',
        'Without yeast, the dough needs thirty hours.',
        'All 300 loaves of the first morning were sold.',
        'The bakers want to protect the name of the loaf.',
      ],
    ],
    highlights: [
      'Four bakers bake a rye loaf after a recipe of 1890.',
      'The first 300 loaves were sold in a morning.',
    ],
  },
  {
    id: 'whale',
    titles: ['Volunteers free a whale from nets off Cape Sorrow', 'Whale freed from nets off Cape Sorrow'],
    tellings: [
      [
        'Divers freed a humpback whale from fishing nets off Cape Sorrow after a night of work.',
        'The coast guard heard of the animal from a sailor, Piet van Dael, on Saturday evening.',
        'Six volunteers cut 90 metres of net away while the whale lay still.',
        'At sunrise it swam off to the south with a small wound at its tail.',
        'The owner of the nets is not known.',
      ],
      [
        'Off Cape Sorrow a humpback whale is free again after a night in fishing nets.',
        'Sailor Piet van Dael told the coast guard of it on Saturday evening.',
        'The whale lay still while six volunteers cut away 90 metres of net.',
        'It left for the south at sunrise, slightly wounded at its tail.',
        'Such nets kill a dozen whales a year on this coast, a biologist said.',
      ],
    ],
    highlights: ['Volunteers freed a humpback whale.', 'They cut away 90 metres of net.'],
  },
]
