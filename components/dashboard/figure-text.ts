/** How figures are printed on every page, and by documents and the API too: see `lib/format/figure-text`. */
export {
  actualText,
  changeText,
  paceGap,
  planPercentText,
  targetText,
  type Print,
} from '@/lib/format/figure-text'
