/** Signs in an English sentence of what part it plays in a story, in a fixed order; every column of a role's weights. */
export const CUES = {
  matters: /\bmatters? (?:because|to|for|most)\b|\bwhy (?:it|this) matters\b/iu,
  couldAffect:
    /\b(?:could|would|will|may|might|likely to|expected to|threatens? to|is going to) (?:\p{L}+ )?(?:affect|mean|lead to|result in|force|hurt|harm|help|allow|enable|undermine|reshape|change|alter|boost|weaken|strengthen|jeopardi[sz]e|worsen|trigger|disrupt|prevent|make it (?:harder|easier))\b/iu,
  wideImpact:
    /\b(?:far-reaching|wide|serious|severe|profound|significant|major|big|huge|lasting|dire) (?:impact|effects?|consequences|implications|ramifications|risks?|threat|blow)\b/iu,
  raisesConcern:
    /\b(?:raises?|raising|raised|sparks?|sparked|stok(?:es?|ed|ing)|fuel(?:s|ed|ing)?) (?:\p{L}+ ){0,2}(?:questions?|concerns?|fears?|doubts?|worries|alarm|hopes?)\b/iu,
  pavesWay:
    /\b(?:paves?|paving|paved|clears?|cleared|clearing) the way\b|\bsets? (?:a|the) (?:\p{L}+ )?precedent\b|\bturning point\b|\bmilestone\b|\bgame.changer\b/iu,
  meansThat:
    /\b(?:means|meaning|which means|mean) (?:that\b|\p{L}+ (?:will|can|could|would|may|must|no longer)\b)/iu,
  firstTimeSince:
    /\bfor the first time (?:since|in (?:\p{L}+ ){0,2}(?:\d[\d,]*|years|decades|months|centur(?:y|ies)|generations?))\b|\b(?:marks?|marking|marked|would be|will be) the (?:first|last|end)\b/iu,
  couldFace:
    /\b(?:could|would|may|might|will) (?:also )?(?:face|lose|cost|delay|threaten|be forced to|no longer)\b/iu,
  affectsMany:
    /\b(?:affect(?:s|ed|ing)?|displac(?:es|ed|ing)|leav(?:es|ing)|left) (?:\p{L}+ ){0,2}(?:more than |about |nearly |some |up to |at least )?[1-9][\d.,]*\b/iu,
  resultsIn: /\bresult(?:s|ed|ing) in\b|\b(?:leaves?|leaving|left) (?:\p{L}+ ){1,4}without\b/iu,
  atStake:
    /\bat stake\b|\bthe stakes\b|\bimplications (?:for|of)\b|\bconsequences (?:for|of)\b|\bimpact (?:on|of)\b|\bput(?:s|ting)? (?:\p{L}+ ){1,4}at risk\b/iu,
  mostSince:
    /\b(?:first|biggest|largest|worst|deadliest|highest|lowest|most \p{L}+)(?: [\p{L}-]+){1,5} (?:since|ever|in (?:\p{L}+ )?(?:history|decades|years|a (?:decade|century|generation)))\b/iu,
  crucialTo:
    /\b(?:critical|crucial|vital|essential|key) (?:to|for|because|in)\b|\b(?:important|significant) (?:because|for|since)\b/iu,
  asAResult:
    /\bas a result\b|\bin the wake of\b|\bconsequently\b|\btherefore\b|\bthreatens\b|\bthreat to\b|\brisks?\b/iu,
  could: /\b(?:could|might|may)\b/iu,
  would: /\b(?:would)\b/iu,
  will: /\b(?:will|won['’]t)\b/iu,
  likely: /\b(?:likely|expected)\b/iu,
  risk: /\b(?:risks?|threat|threatens?|threatened|danger|dangerous)\b/iu,
  warn: /\b(?:warn(?:s|ed|ing)?)\b/iu,
  means: /\b(?:means?|meaning)\b/iu,
  people:
    /\b(?:people|communities|patients|families|workers|consumers|residents|customers|users|voters|investors|businesses|students|households)\b/iu,
  nation: /\b(?:country|nation|nationwide|world|global|economy|industry|society|public|market)\b/iu,
  weight:
    /\b(?:significant|important|critical|crucial|vital|major|key|serious|huge|massive|unprecedented|historic|landmark)\b/iu,
  worry: /\b(?:concerns?|fears?|worry|worries|questions|doubts?|alarm)\b/iu,
  impact: /\b(?:affect(?:s|ed|ing)?|impact|consequences|implications|effects?)\b/iu,
  because: /\b(?:because|since|so that|due to|result(?:s|ed|ing)?|lead(?:s|ing)? to|led to|cause[sd]?)\b/iu,
  experts: /\b(?:experts?|analysts?|economists?|researchers?|scientists?|critics)\b/iu,
  most: /\b(?:first|biggest|largest|worst|highest|lowest|most)\b/iu,
  change:
    /\b(?:change[sd]?|changing|allow(?:s|ing)?|enable[sd]?|help(?:s|ing)?|make|makes|making|force[sd]?|prevent|improve[sd]?|reduce[sd]?|increase[sd]?|cut|boost)\b/iu,
  cost: /\b(?:cost(?:s|ing)?|jobs?|money|price[sd]?|billion|million)\b/iu,
  condition: /\b(?:if|unless)\b/iu,
  itself: /\b(?:it|this|that)\b/iu,
  told: /\b(?:said|says|told|according)\b/iu,
  plan: /\b(?:due|scheduled|slated|set to|plans?|planned|planning|aims?|hopes?|intends?|expects?|upcoming|soon|continue[sd]?)\b/iu,
  lately: /\b(?:last (?:year|month|week|summer|winter|spring|autumn|fall)|earlier this)\b/iu,
  formerly: /\b(?:had|previously|formerly|once|used to|originally|already|founded|began|born|history)\b/iu,
  longSince: /\b(?:has been|have been|has long|have long|had been)\b/iu,
  present: /\b(?:is|are)\b/iu,
  past: /\b(?:was|were)\b/iu,
  dated:
    /\b(?:on|in|by|until|before|from) (?:january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday|20[12]\d)\b|\b(?:next|later this|coming) (?:week|month|year|season|spring|summer|autumn|fall|winter)s?\b|\btomorrow\b/iu,
  yearsAgo:
    /\b(?:in|since|until|from) (?:\p{Lu}\p{L}+ )?(?:1[5-9]|20)\d\d\b|\b(?:years|decades|months) (?:ago|earlier)\b/iu,
  toReader: /\b(?:you|your|I|my)\b/u,
} as const

/** Names of the columns that `cueRow` gives. */
export const CUE_NAMES: readonly string[] = Object.keys(CUES)

/** Which cues a sentence holds, 0 or 1 each. */
export const cueRow = (text: string): number[] => Object.values(CUES).map((cue) => (cue.test(text) ? 1 : 0))
