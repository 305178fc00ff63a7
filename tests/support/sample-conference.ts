import { ConferenceBody } from '../../shared/domain/conference.ts'
import { SENTENCE } from './sample-patient.ts'

/** A conference of the fictional patient, with one member by video and one absent. */
export const conferenceBody = ConferenceBody.parse({
  templateCode: 'common',
  candidateDates: [
    { on: '2026-11-24', time: '14:00' },
    { on: '2026-11-25', time: '15:30' },
  ],
  invitees: [],
  heldOn: '2026-11-20',
  startTime: '14:00',
  endTime: '14:40',
  place: '5階カンファレンス室',
  chair: '退院 支子',
  attendees: [
    {
      side: 'hospital',
      organisation: '架空市民病院',
      profession: '医師',
      name: '架空 太郎',
      isPresent: true,
      isByVideo: false,
    },
    {
      side: 'home',
      organisation: '架空在宅クリニック',
      profession: '医師',
      name: '空野 診子',
      isPresent: true,
      isByVideo: true,
    },
    {
      side: 'family',
      organisation: '',
      profession: '長男',
      name: '髙﨑 一郎',
      isPresent: true,
      isByVideo: false,
    },
    {
      side: 'home',
      organisation: '架空ひだまり薬局',
      profession: '薬剤師',
      name: '空野 薬子',
      isPresent: false,
      isByVideo: false,
    },
  ],
  sections: [
    { id: 'course', title: '経過と治療', text: SENTENCE, isPrefilled: false, isConfirmed: true },
    {
      id: 'wishes',
      title: '本人・家族の希望と心配',
      text: '家で過ごしたい。夜の痛みが心配。',
      isPrefilled: false,
      isConfirmed: true,
    },
    {
      id: 'emergencyWishes',
      title: '緊急時の意思',
      text: '家族でもう一度話し合う。',
      isPrefilled: false,
      isConfirmed: true,
    },
    { id: 'questions', title: '質問と答え', text: '', isPrefilled: false, isConfirmed: false },
  ],
  expectedChanges: [
    {
      symptom: '痛みが強い',
      firstStep: '頓服を1包使い、時刻を書く',
      callByDay: '訪問看護 0835-00-1002',
      callByNight: '訪問看護 090-0000-1002',
      ambulanceWhen: '呼びかけに答えない',
    },
    {
      symptom: '熱が38℃以上',
      firstStep: '水分をとり、体温を1時間後にもう一度測る',
      callByDay: '訪問看護 0835-00-1002',
      callByNight: '訪問看護 090-0000-1002',
      ambulanceWhen: '息が苦しい、唇の色が悪い',
    },
  ],
  decisions: [
    { who: '訪問看護', what: '退院当日の夕方に訪問する', dueOn: '2026-11-28' },
    { who: '病棟看護師', what: '酸素の使い方を家族と練習する', dueOn: '2026-11-26' },
  ],
  dischargeOn: '2026-11-28',
  firstVisitOn: '2026-11-28',
  nextAppointment: '12月10日 10:30 消化器内科',
})
