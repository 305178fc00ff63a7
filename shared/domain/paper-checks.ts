import type { Consent } from './admission.ts'
import { fold } from './fold.ts'
import { isForOutside, isUndisclosed } from './for-outside.ts'
import { numbersOfOnly, type Reachable } from './hidden-names.ts'
import { toEraDate } from './japanese-era.ts'
import type { PaperContent } from './paper-content.ts'
import type { PaperKind, TellingWordGroup } from './paper-kind.ts'
import { paperTexts } from './paper-text.ts'
import type { Patient } from './patient.ts'
import type { Visibility } from './provider.ts'

/** What the patient has not been told. Unknown counts as untold: the paper must not be the one that tells. */
export type Untold = { readonly diagnosis: boolean; readonly prognosis: boolean }

/** Reads the traits of an entry of the master disclosures. */
export function untoldOf(traits: readonly string[]): Untold {
  const isUnknown = traits.includes('unknown')
  return {
    diagnosis: isUnknown || traits.includes('diagnosisUntold'),
    prognosis: isUnknown || traits.includes('untold') || traits.includes('prognosisUntold'),
  }
}

export type PaperCheckCode =
  | 'consent-missing'
  | 'consent-refused'
  | 'consent-exception'
  | 'tells-untold'
  | 'untold-inside'
  | 'names-patient'
  | 'not-public'
  | 'names-undisclosed'
  | 'doctor-part-pending'
  | 'fax-unverified'

/** block: the paper must not leave so. warn: a person confirms having looked. `found` names what was found. */
export type PaperCheck = {
  readonly code: PaperCheckCode
  readonly severity: 'block' | 'warn'
  readonly text: string
  readonly found: readonly string[]
}

export type PaperCheckInput = {
  readonly kind: PaperKind
  readonly content: PaperContent
  readonly patient: Patient | null
  readonly consent: Consent | null
  readonly diagnosis: string
  readonly untold: Untold
  readonly tellingWords: readonly TellingWordGroup[]
  readonly isDoctorPartConfirmed: boolean
  /**
   * Texts that say nothing of the patient although they may hold their name or disease: the letterhead (a hospital in
   * 山口県 writes to a patient 山口; a がんセンター writes to whoever lies in it).
   */
  readonly letterhead?: readonly string[]
  /** The same for anonymous papers alone: recipient, names of places. */
  readonly namesOfOthers?: readonly string[]
  /** Whom the paper goes to: they know that they are there. Absent: to nobody in particular. */
  readonly recipientName?: string
  /** What can be written in the paper: a name that may not leave is told with its field. */
  readonly fields?: readonly { readonly label: string; readonly value: string }[]
  /** Providers that the paper may name. */
  readonly providers: readonly NamedProvider[]
}

export type NamedProvider = Reachable & {
  readonly visibility: Visibility
  /** They consented to stand in this patient's papers for this reader, with these numbers (記載の同意). */
  readonly agreed?: readonly string[]
  /** No partner of this patient: their name is looked for, while their number may be anybody's. */
  readonly isStranger?: boolean
}

/** Everything that blocks or warns before a paper is issued; empty = it may leave. */
export function paperChecks(input: PaperCheckInput): PaperCheck[] {
  return [
    ...consentChecks(input),
    ...disclosureChecks(input),
    ...anonymityChecks(input),
    ...visibilityChecks(input),
    ...doctorChecks(input),
  ]
}

function consentChecks({ kind, consent }: PaperCheckInput): PaperCheck[] {
  if (!kind.needsConsent) return []
  if (consent?.state === 'refused') {
    const text = '情報提供の同意が得られていません（拒否）。この書類は渡せません。'
    return [{ code: 'consent-refused', severity: 'block', text, found: [] }]
  }
  if (consent?.state !== 'given') {
    const text =
      '情報提供の同意がまだ記録されていません。患者さんの概要で同意を記録してから発行してください。'
    return [{ code: 'consent-missing', severity: 'block', text, found: [] }]
  }
  if (consent.except === '') return []
  const text = `同意から除かれている相手・内容があります（${consent.except}）。宛先と内容を確かめてください。`
  return [{ code: 'consent-exception', severity: 'warn', text, found: [consent.except] }]
}

function disclosureChecks(input: PaperCheckInput): PaperCheck[] {
  const { kind, content, diagnosis, untold, tellingWords, letterhead = [] } = input
  if (!kind.checksDisclosure || (!untold.diagnosis && !untold.prognosis)) return []
  const texts = without(paperTexts(content), letterhead)
  const found = tellingWordsIn(texts, wordsThatTell(diagnosis, untold, tellingWords))
  if (kind.audience === '家族') {
    if (found.length === 0) return []
    const text = `告知されていない内容を伝える言葉があります（${found.join('、')}）。言いかえるか、消してください。`
    return [{ code: 'tells-untold', severity: 'block', text, found }]
  }
  const text =
    '未告知の内容があります。ご本人・ご家族の目に触れない方法で渡し、その旨を相手に伝えてください。'
  return [{ code: 'untold-inside', severity: 'warn', text, found }]
}

/** The words to look for: pieces of the diagnosis itself and the groups of the master that apply. */
export function wordsThatTell(
  diagnosis: string,
  untold: Untold,
  groups: readonly TellingWordGroup[],
): string[] {
  const folded = fold(diagnosis)
  const applies = ({ about, whenDiagnosisHas }: TellingWordGroup) =>
    untold[about] &&
    (whenDiagnosisHas.length === 0 || whenDiagnosisHas.some((word) => folded.includes(fold(word))))
  const own = untold.diagnosis
    ? diagnosis.split(/[\s、。，,・／/（）()「」：:；;]+/u).filter((piece) => piece.length >= 2)
    : []
  return [...new Set([...own, ...groups.filter(applies).flatMap(({ words }) => words)])]
}

/** Those of the words that stand in the texts in any spelling; a word within a longer one found is left out. */
export function tellingWordsIn(texts: readonly string[], words: readonly string[]): string[] {
  const folded = texts.map(fold)
  return words.filter((word) => {
    const sought = fold(word)
    return sought.length >= 2 || word.length === 1
      ? folded.some((text) => sought !== '' && text.includes(sought))
      : false
  })
}

/** The folded texts with every occurrence of the pieces taken out, long pieces first. */
function without(texts: readonly string[], pieces: readonly string[]): string[] {
  const folded = [...new Set(pieces.map(fold))]
    .filter((piece) => piece.length >= 2)
    .toSorted((a, b) => b.length - a.length)
  return texts.map((text) => folded.reduce((rest, piece) => rest.replaceAll(piece, '\n'), fold(text)))
}

function anonymityChecks(input: PaperCheckInput): PaperCheck[] {
  const { kind, content, patient, letterhead = [], namesOfOthers = [] } = input
  if (!kind.isAnonymous || !patient) return []
  const texts = without(paperTexts(content), [...letterhead, ...namesOfOthers])
  const found = tellingWordsIn(texts, identityOf(patient))
  if (found.length === 0) return []
  const text = `患者さんを特定できる内容があります（${found.join('、')}）。匿名の書類からは消してください。`
  return [{ code: 'names-patient', severity: 'block', text, found }]
}

/** Name and its parts, kana, ID, telephones, birth date in its spellings, the part of the address that leads to the door. */
function identityOf(patient: Patient): string[] {
  const [year = '', month = '', day = ''] = patient.bornOn.split('-')
  const parts = (text: string) => text.split(/[\s　]+/u)
  const people = patient.contacts.flatMap(({ name, phone }) => [...parts(name), phone])
  const born = [
    toEraDate(patient.bornOn),
    patient.bornOn,
    `${year}/${month}/${day}`,
    `${year}/${Number(month)}/${Number(day)}`,
    `${Number(year)}年${Number(month)}月${Number(day)}日`,
  ]
  const doors = patient.address.normalize('NFKC').match(/\d+(?:(?:丁目|番地?|号|-)\d*)+/gu) ?? []
  const street = doors.filter((door) => fold(door).length >= 4)
  const own = [
    patient.name,
    ...parts(patient.name),
    patient.kana,
    ...parts(patient.kana),
    patient.chartNo,
    patient.phone,
  ]
  return [...new Set([...own, ...people, ...born, ...street, patient.address])].filter(
    (text) => fold(text).length >= 2,
  )
}

function visibilityChecks(input: PaperCheckInput): PaperCheck[] {
  const { kind, content, providers, letterhead = [] } = input
  if (kind.audience === '院内') return []
  if (!kind.publicProvidersOnly) return undisclosedChecks(input)
  const hidden = providers.filter((provider) => !isForOutside(provider))
  const texts = paperTexts(content)
  const found = [
    ...tellingWordsIn(texts, hiddenNames(hidden)),
    ...tellingWordsIn(without(texts, letterhead), hiddenNumbers(hidden, providers)),
  ]
  if (found.length === 0) return []
  const wayOn =
    kind.code === 'emergency-card'
      ? '消すか、相手の了解を得て、在宅チームで「記載の同意」を記録してください。'
      : '消すか、相手の了解を得て公開に改めてください。'
  const text = `外に出す書類に、公開されていない連携先の名前や番号があります（${found.join('、')}）。${placeOf(input, found)}${wayOn}`
  return [{ code: 'not-public', severity: 'block', text, found }]
}

const hiddenNames = (hidden: readonly NamedProvider[]) => [
  ...new Set(hidden.filter(({ agreed }) => agreed === undefined).map(({ name }) => name)),
]

/** Numbers of the hidden that nobody else answers and that they did not allow. */
function hiddenNumbers(hidden: readonly NamedProvider[], all: readonly NamedProvider[]): string[] {
  const allowed = hidden.flatMap(({ agreed = [] }) => agreed.map((phone) => ({ name: '', phone })))
  const sought = hidden.filter(({ isStranger = false }) => !isStranger)
  return numbersOfOnly(sought, [...all.filter((each) => !sought.includes(each)), ...allowed])
}

/** 欄「…」にあります。 where the name stands in a field that can be written. */
function placeOf({ fields = [] }: PaperCheckInput, names: readonly string[]): string {
  const labels = fields
    .filter(({ value }) => tellingWordsIn([value], names).length > 0)
    .map(({ label }) => label)
  return labels.length === 0 ? '' : `欄：${[...new Set(labels)].join('、')}。`
}

/**
 * Partners on one case learn of each other, but not of one who asked not to be named: the paper waits until name and
 * number are gone, or the card says otherwise. Their own paper may name them.
 */
function undisclosedChecks(input: PaperCheckInput): PaperCheck[] {
  const { content, providers, recipientName = '', letterhead = [] } = input
  const isReader = ({ name }: Reachable) => fold(name) === fold(recipientName)
  const isHidden = (each: (typeof providers)[number]) => isUndisclosed(each) && !isReader(each)
  const hidden = providers.filter(isHidden)
  // Without the recipient's own name: it may hold a shorter one (架空医院 in 架空医院附属薬局).
  const texts = without(paperTexts(content), [recipientName, ...letterhead])
  const found = tellingWordsIn(texts, [...hiddenNames(hidden), ...hiddenNumbers(hidden, providers)])
  if (found.length === 0) return []
  const text = `「非公表」の連携先の名前や番号が載っているため、発行できません（${found.join('、')}）。${placeOf(input, found)}名前と番号を消すか、ほかの連携先に伝えてよいと相手の了解を得て、この患者だけなら在宅チームで「記載の同意」を記録し、いつもなら、カードの公開区分を「院内のみ」に改めてください。その連携先にあてた書類には載せられます。`
  return [{ code: 'names-undisclosed', severity: 'block', text, found }]
}

function doctorChecks({ kind, isDoctorPartConfirmed }: PaperCheckInput): PaperCheck[] {
  if (!kind.hasDoctorPart || isDoctorPartConfirmed) return []
  const text = '医師の記載・確認がまだです。医師記載待ちの下書きとしてのみ印刷できます。'
  return [{ code: 'doctor-part-pending', severity: 'block', text, found: [] }]
}
