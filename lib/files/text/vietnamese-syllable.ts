/**
 * Whether a word can be a Vietnamese syllable by the rules of spelling: an onset, a rime that exists, and a tone
 * that the rime takes. Case does not matter; the word is in composed form (NFC).
 */
export function isVietnameseSyllable(word: string): boolean {
  const [, onset = '', rime = '', tone = ''] = syllable.exec(toneApart(word)) ?? []
  if (!rimes.has(rime)) return false
  // Rimes that stop short take only the rising and the heavy tone, or none where the word is written without marks.
  if (/[ptc]$|ch$/.test(rime) && (tone === grave || tone === hook || tone === tilde)) return false
  return onsets.has(onset)
}

/** The word with its tone after it: 'Nguyễn' is 'nguyên' and a tilde. */
function toneApart(word: string): string {
  let tone = ''
  const rest = word
    .toLowerCase()
    .normalize('NFD')
    .replace(tones, (mark) => {
      tone += mark
      return ''
    })
  return rest.normalize('NFC') + tone
}

const grave = '\u0300'
const tilde = '\u0303'
const hook = '\u0309'
const tones = /[\u0300\u0301\u0303\u0309\u0323]/g
const syllable =
  /^(ngh|ng|nh|ch|gh|gi(?=[aeiouyăâêôơư])|kh|ph|qu(?=[aeiouyăâêôơư])|th|tr|[bcdđghklmnprstvx])?([aeiouyăâêôơư]+(?:ng|nh|ch|[cmnpt])?)([\u0300\u0301\u0303\u0309\u0323]?)$/u

const onsets = new Set(
  ['', 'b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x'].join(' ').split(' '),
)

const rimes = new Set(
  (
    'a ai ao au ay am an ang anh ap at ac ach ăm ăn ăng ăp ăt ăc âm ân âng âp ât âc âu ây ' +
    'e eo em en eng ep et ec ê êu êm ên ênh êp êt êch i ia iu im in inh ip it ich iêu iêm iên iêng iêp iêt iêc ' +
    'o oi oa oai oay oao oam oan oang oanh oap oat oac oach oăm oăn oăng oăt oăc oe oeo oen oet om on ong oong ' +
    'op ot oc ooc ô ôi ôm ôn ông ôp ôt ôc ơ ơi ơm ơn ơp ơt u ua uân uâng uât uây uê uên uênh uêch uơ ui um un ung ' +
    'up ut uc uôi uôm uôn uông uôt uôc uy uya uyên uyêt uynh uych uyt uyn uyu ư ưa ưi ưu ưm ưn ưng ưt ưc ươi ươu ' +
    'ươm ươn ương ươp ươt ươc y yêu yên yêm yêt yêng ynh yt ych êng'
  ).split(' '),
)
