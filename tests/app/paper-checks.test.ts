import { expect, test } from 'vitest'
import { paperMakers } from '../../electron/app/documents/paper-makers.ts'
import { keepTyped, type PaperDraft } from '../../shared/domain/paper-draft.ts'
import { type PaperCheckInput, paperChecks, untoldOf } from '../../shared/domain/paper-checks.ts'
import type { PaperKind, PaperKindCode } from '../../shared/domain/paper-kind.ts'
import { facts, paperKinds, tellingWords } from '../support/sample-papers.ts'
import { admission, candidates, patient } from '../support/sample-patient.ts'

const stamp = { number: 'R8-1', version: 1, issuedOn: facts.today, isPreview: false }
const TOLD = { diagnosis: false, prognosis: false }

function kindOf(code: PaperKindCode): PaperKind {
  const kind = paperKinds.find((each) => each.code === code)
  if (!kind) throw new Error(`no ${code} in the master`)
  return kind
}

/** What is checked of the paper as it comes from the facts, with one field's value changed. */
function checking(
  code: PaperKindCode,
  more: Partial<PaperCheckInput> = {},
  typed: Record<string, string> = {},
): PaperCheckInput {
  const maker = paperMakers[code]
  const draft = withValues(maker.draft(facts), typed)
  return {
    kind: kindOf(code),
    content: maker.content(draft, facts, stamp),
    patient,
    consent: admission.consent,
    diagnosis: admission.situation.diagnosis,
    untold: { diagnosis: true, prognosis: true },
    tellingWords,
    isDoctorPartConfirmed: true,
    providers: candidates.map(({ provider }) => provider),
    ...more,
  }
}

function withValues(draft: PaperDraft, typed: Record<string, string>): PaperDraft {
  const sections = draft.sections.map((section) => ({
    ...section,
    fields: section.fields.map((field) => ({ ...field, value: typed[field.id] ?? field.value })),
  }))
  return { ...draft, sections }
}

const codes = (input: PaperCheckInput) =>
  paperChecks(input).map(({ code, severity }) => `${severity}:${code}`)

test('the master names every kind of paper once, by the name that the department uses', () => {
  const makers = Object.values(paperMakers)
  expect(paperKinds.map(({ code }) => code).toSorted()).toEqual(makers.map(({ kind }) => kind).toSorted())
  expect(kindOf('anonymous-inquiry').title).toBe('匿名打診票')
})

test('a paper that names the patient does not leave before consent, and not against a refusal', () => {
  const none = { ...admission.consent, state: 'none' as const }
  const refused = { ...admission.consent, state: 'refused' as const }
  expect(codes(checking('referral-letter', { consent: none }))).toContain('block:consent-missing')
  expect(codes(checking('referral-letter', { consent: null }))).toContain('block:consent-missing')
  expect(codes(checking('referral-letter', { consent: refused }))).toContain('block:consent-refused')
  expect(codes(checking('anonymous-inquiry', { consent: null }))).toEqual([])
  expect(codes(checking('patient-list', { consent: refused }))).toEqual([])
})

test('whom the consent leaves out is shown before printing', () => {
  const [check] = paperChecks(
    checking('conference-invitation', { consent: { ...admission.consent, except: '長女' } }),
  )
  expect(check).toMatchObject({ code: 'consent-exception', severity: 'warn', found: ['長女'] })
})

test('the family list as drafted passes although diagnosis and prognosis are untold', () => {
  expect(codes(checking('family-candidates'))).toEqual([])
})

test.each([
  ['すい臓の癌のため', '癌'],
  ['ガンの', 'がん'],
  ['ﾀｰﾐﾅﾙの', 'ターミナル'],
  ['膵  癌、', '膵癌'],
  ['みとりの経験がある', undefined],
  ['看 取 り', '看取り'],
  ['緩和・ケア', '緩和ケア'],
])('on a paper for the family %j is found as %j', (text, word) => {
  const checks = paperChecks(checking('family-candidates', {}, { note: text }))
  if (word === undefined) expect(checks).toEqual([])
  else {
    expect(checks).toMatchObject([{ code: 'tells-untold', severity: 'block' }])
    expect(checks[0]?.found).toContain(word)
  }
})

test('once everything is told, the same words may stand', () => {
  expect(codes(checking('family-candidates', { untold: TOLD }, { note: '膵癌の看取り' }))).toEqual([])
})

test('a told diagnosis may stand where only the prognosis is untold', () => {
  const untold = { diagnosis: false, prognosis: true }
  expect(codes(checking('emergency-card', { untold }, { 'ambulance-illness': '膵癌' }))).toEqual([])
  expect(codes(checking('emergency-card', { untold }, { 'ambulance-illness': '膵癌の末期' }))).toEqual([
    'block:tells-untold',
  ])
})

test('partners get the record with a warning, not a refusal', () => {
  expect(codes(checking('conference-record'))).toEqual(['warn:untold-inside'])
})

test.each([
  '髙崎',
  'タカサキ',
  'たかさき',
  '90012345',
  '0835000001',
  '昭和12年3月4日',
  '1937/3/4',
  '1丁目23番45号',
  '﨑山',
])('an anonymous paper with %j in it is stopped', (text) => {
  expect(codes(checking('anonymous-inquiry', {}, { other: `${text}の件` }))).toEqual(['block:names-patient'])
})

test('a provider that is not public does not leave in a list for the family', () => {
  const typed = { note: '架空かくれ医院もあります' }
  expect(codes(checking('family-candidates', {}, typed))).toEqual(['block:not-public'])
})

test.each(['conference-record', 'referral-letter', 'conference-invitation'] as const)(
  'a 非公表 partner named in a %s to another partner stops it, with the field and a way on',
  (code) => {
    const member = { name: '架空ひっそり医院' }
    const hidden = { name: member.name, visibility: 'undisclosed' as const }
    const warning = (more: Partial<PaperCheckInput>) => {
      const input = checking(code, { providers: [hidden], ...more })
      const named = { type: 'paragraph' as const, text: `同席：${member.name}`, size: 'normal' as const }
      const content = {
        ...input.content,
        blocks: [
          ...input.content.blocks,
          { ...named, tone: 'normal' as const, align: 'left' as const, isBold: false },
        ],
      }
      return paperChecks({ ...input, content }).find((check) => check.code === 'names-undisclosed')
    }
    expect(warning({})).toMatchObject({ severity: 'block', found: [member.name] })
    const fields = [
      { label: '経過', value: `${member.name}に相談` },
      { label: '備考', value: 'なし' },
    ]
    expect(warning({ fields })?.text).toMatch(
      /発行できません（架空ひっそり医院）。欄：経過。名前と番号を消すか.*「院内のみ」/u,
    )
    expect(warning({ recipientName: member.name })).toBeUndefined()
    expect(warning({ providers: [{ ...hidden, visibility: 'internal' }] })).toBeUndefined()
  },
)

test('a letter without the doctor stays here', () => {
  const [check] = paperChecks(checking('referral-letter', { isDoctorPartConfirmed: false }))
  expect(check).toMatchObject({ code: 'doctor-part-pending', severity: 'block' })
})

test('unknown disclosure counts as untold', () => {
  expect(untoldOf(['unknown'])).toEqual({ diagnosis: true, prognosis: true })
  expect(untoldOf(['untold', 'prognosisUntold'])).toEqual({ diagnosis: false, prognosis: true })
  expect(untoldOf(['untold', 'diagnosisUntold'])).toEqual({ diagnosis: true, prognosis: true })
  expect(untoldOf(['told'])).toEqual(TOLD)
})

test('a fresh draft takes over what was typed by hand, and nothing else', () => {
  const fresh = paperMakers['fax-cover'].draft(facts)
  const older = structuredClone(fresh)
  const [recipient, letter] = older.sections
  Object.assign(letter?.fields[0] ?? {}, { value: '資料の送付', origin: '手入力' })
  Object.assign(recipient?.fields[1] ?? {}, { value: '古い番号' })
  const kept = keepTyped(fresh, older)
  expect(kept.sections[1]?.fields[0]).toMatchObject({ value: '資料の送付', origin: '手入力' })
  expect(kept.sections[0]?.fields[1]?.value).toBe('0835-00-1091')
})

test('a place or a letterhead that is also the family name does not stop an anonymous paper; the name itself does', () => {
  const namesake = { ...patient, name: '防府 花子', kana: 'ホウフ ハナコ' }
  const { hospital, recipient, placeName } = facts
  const asked = {
    patient: namesake,
    letterhead: [...Object.values(hospital), facts.issuerName],
    namesOfOthers: [recipient?.name ?? '', recipient?.fax ?? '', placeName],
  }
  expect(codes(checking('anonymous-inquiry', asked))).toEqual([])
  expect(codes(checking('anonymous-inquiry', { patient: namesake }))).toEqual(['block:names-patient'])
  expect(codes(checking('anonymous-inquiry', asked, { other: '防府さんの件です' }))).toEqual([
    'block:names-patient',
  ])
})

test('a hospital whose own name holds a word that tells still gives families papers', () => {
  const hospital = { ...facts.hospital, name: '架空がんセンター' }
  const inside = { ...facts, hospital, team: [], conference: null }
  const content = paperMakers['family-candidates'].content(
    paperMakers['family-candidates'].draft(inside),
    inside,
    stamp,
  )
  expect(codes(checking('family-candidates', { content }))).toEqual(['block:tells-untold'])
  expect(codes(checking('family-candidates', { content, letterhead: [hospital.name] }))).toEqual([])
})
