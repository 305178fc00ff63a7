import { readFileSync } from 'node:fs'
import type { AgendaItem } from '../../shared/domain/conference-agenda.ts'
import { localDate } from '../../shared/domain/local-date.ts'
import { PaperKindMaster, TellingWordMaster } from '../../shared/domain/paper-kind.ts'
import type { PaperFacts } from '../../electron/app/documents/paper-facts.ts'
import { conferenceBody } from './sample-conference.ts'
import { admission, candidates, patient, provider, SENTENCE, team, today } from './sample-patient.ts'

const master = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../resources/masters/${name}.json`, import.meta.url), 'utf8'))

export const paperKinds = PaperKindMaster.parse(master('paper-kinds')).entries
export const tellingWords = TellingWordMaster.parse(master('telling-words')).entries
const agenda: AgendaItem[] = [
  { sectionId: 'introduction', title: '自己紹介', minutes: 2, prompts: [] },
  { sectionId: 'course', title: '経過と治療', minutes: 3, prompts: ['主治医または看護師から'] },
  {
    sectionId: 'care',
    title: '入院中のADLとケア',
    minutes: 5,
    prompts: ['移動・移乗', '食事', '排泄', '認知・精神面'],
  },
  { sectionId: 'treatments', title: '医療処置・機器・材料', minutes: null, prompts: ['だれが管理するか'] },
  { sectionId: 'medication', title: '薬', minutes: null, prompts: [] },
  { sectionId: 'wishes', title: '本人・家族の希望と心配', minutes: 3, prompts: [] },
  { sectionId: 'questions', title: '質問と答え', minutes: 5, prompts: [] },
]

const roleWords: PaperFacts['roleWords'] = {
  homeDoctor: '在宅医',
  visitingNurse: '訪問看護',
  pharmacy: '訪問薬局',
  careManager: 'ケアマネジャー',
  deviceVendor: '医療機器業者',
  backupHospital: '緊急入院先',
}

/** Everything that is known of the fictional patient. */
export const facts: PaperFacts = {
  today,
  isPractice: true,
  hospital: {
    name: '架空市民病院',
    department: '地域連携室 退院支援部門',
    postalCode: '747-0000',
    address: '山口県防府市架空町9-9',
    phone: '0835-00-0000',
    fax: '0835-00-0099',
  },
  issuerName: '退院 支子',
  responsibleName: '退院 支子',
  patient,
  admission,
  placeName: '防府市 架空地区',
  untold: { diagnosis: true, prognosis: true },
  tellingWords,
  roleWords,
  team,
  standIns: [],
  backupHospitals: [],
  withheld: [],
  needs: [],
  candidates,
  conference: {
    body: conferenceBody,
    version: { no: 2, reason: '初回訪問日の誤りを訂正', confirmedOn: today, confirmedByName: '退院 支子' },
  },
  agenda,
  recipient: {
    name: '架空在宅クリニック',
    department: '内科',
    person: '',
    phone: '0835-00-1001',
    fax: '0835-00-1091',
    isInTeam: true,
    isMedical: true,
  },
  askedRole: 'homeDoctor',
  patientRows: Array.from({ length: 6 }, (_, index) => ({
    ward: '5階東病棟',
    room: `51${index}`,
    name: index === 0 ? patient.name : `架空 患者${index}`,
    kana: 'カクウ カンジャ',
    chartNo: `9001234${index}`,
    ageAndSex: '89歳 女',
    admittedOn: localDate('2026-11-02'),
    plannedDischargeOn: index % 2 ? null : localDate('2026-11-28'),
    attendingDoctor: '架空 太郎',
    responsibleName: '退院 支子',
    careLevel: '要介護3',
    next: index === 0 ? '訪問看護の返事待ち（2日目）' : '',
  })),
}

/** Nothing known yet but the hospital. */
export const emptyFacts: PaperFacts = {
  ...facts,
  issuerName: '',
  patient: null,
  admission: null,
  placeName: '',
  untold: { diagnosis: true, prognosis: true },
  team: [],
  candidates: [],
  conference: null,
  recipient: null,
  askedRole: null,
  patientRows: [],
}

const times = (count: number, text: string) => Array.from({ length: count }, () => text).join('\n')

/** As much as a long stay brings: papers of several pages. */
export const longFacts: PaperFacts = {
  ...facts,
  patient: { ...patient, name: `${patient.name}・マリア・フェルナンダ・デ・ラ・クルス・サンチェス` },
  admission: {
    ...admission,
    course: times(12, SENTENCE),
    careSummary: times(6, SENTENCE),
    medication: times(8, admission.medication),
  },
  team: [...team, ...team, ...team],
  candidates: Array.from({ length: 30 }, (_, no) => ({
    role: no % 2 ? ('pharmacy' as const) : ('homeDoctor' as const),
    provider: provider(
      no,
      `医療法人社団架空会 架空とても長い名前の在宅療養支援診療所${no}号館`,
      `カクウ${String(99 - no)}`,
    ),
  })),
  conference: {
    body: {
      ...conferenceBody,
      sections: conferenceBody.sections.map((section) => ({ ...section, text: times(5, SENTENCE) })),
      expectedChanges: Array.from({ length: 14 }, () => conferenceBody.expectedChanges)
        .flat()
        .slice(0, 14),
      decisions: Array.from({ length: 15 }, () => conferenceBody.decisions)
        .flat()
        .slice(0, 20),
      attendees: Array.from({ length: 8 }, () => conferenceBody.attendees).flat(),
    },
    version: null,
  },
  patientRows: Array.from({ length: 6 }, () => facts.patientRows).flat(),
}
