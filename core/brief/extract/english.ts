/** Word lists for English, folded. Sentences of other languages are judged without any. */

/** Stand for someone or something that another sentence names. */
export const POINTERS: ReadonlySet<string> = new Set(
  'he she they it this that these those his her hers their theirs its him them such both neither another others here there'.split(
    ' ',
  ),
)
export const THIRD_PERSON: ReadonlySet<string> = new Set('he she his her him hers himself herself'.split(' '))
export const FIRST_PERSON: ReadonlySet<string> = new Set(
  'i me my mine we us our ours myself ourselves'.split(' '),
)
export const SECOND_PERSON: ReadonlySet<string> = new Set('you your yours'.split(' '))

/** Tie a sentence to the one before it. */
export const CONNECTIVES: ReadonlySet<string> = new Set(
  'and but so or nor yet still also then however meanwhile moreover furthermore additionally besides nevertheless nonetheless indeed instead rather otherwise therefore thus hence similarly likewise conversely elsewhere because plus anyway'.split(
    ' ',
  ),
)
export const REPORTING: ReadonlySet<string> = new Set(
  'said says say saying told tells added adds explained wrote writes asked noted argued insisted claimed tweeted recalled stated replied continued'.split(
    ' ',
  ),
)
/** Verbs of news that announce rather than tell. */
export const ANNOUNCING: ReadonlySet<string> = new Set(
  'announced announces confirmed revealed reported reports ruled approved agreed signed launched released published found arrested charged accused killed died won'.split(
    ' ',
  ),
)
export const HEDGES: ReadonlySet<string> = new Set(
  'could would may might will shall should expected likely plans plan planned set scheduled upcoming'.split(
    ' ',
  ),
)
export const WEEKDAYS: ReadonlySet<string> = new Set(
  'monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow'.split(' '),
)
