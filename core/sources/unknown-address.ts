/** Stands for the address of a text that was read from none, such as a file. */
export const UNKNOWN_ADDRESS = 'https://unknown.invalid/'
