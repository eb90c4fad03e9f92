// The end-to-end tests ask for the samples here.
export { kagiCategory, kagiList } from '../support/kagi-samples'
