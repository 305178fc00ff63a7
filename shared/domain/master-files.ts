import { z } from 'zod'
import { BackupRule } from './backup-registration.ts'
import { BedKindWord } from './bed-board.ts'
import { DisasterDevice } from './disaster.ts'
import { CareGroupKindWord, CareGroupRoleWord, ProviderFlagWord } from './care-group-master.ts'
import { FactChoice, FactGroup, FactItem } from './fact-master.ts'
import { LocalDate } from './local-date.ts'
import { NotificationLegend } from './notification-legend.ts'
import {
  CandidateCondition,
  DiseaseWord,
  FactRule,
  InsuranceRule,
  MasterWord,
  MatchText,
  ProviderKindWord,
  RoleRule,
  RoleWord,
  TargetRule,
  TeamWeight,
  TreatmentWord,
  VisitTimeRule,
} from './masters.ts'
import { NaviKind, NaviTimeRule } from './navi-rules.ts'
import { FillerRule, Prefecture } from './prefecture.ts'

function master<Entry extends z.ZodType>(entry: Entry) {
  return z.strictObject({
    title: z.string(),
    effectiveFrom: LocalDate,
    source: z.string(),
    /** 確認, or how sure we are where nobody has compared it with the original (要確認・高 …). */
    verified: z.string(),
    entries: z.array(entry).min(1),
  })
}

/** File name under resources/masters → schema of its content. */
export const MASTER_FILES = {
  careLevels: { file: 'care-levels.json', schema: master(MasterWord) },
  residences: { file: 'residences.json', schema: master(MasterWord) },
  households: { file: 'households.json', schema: master(MasterWord) },
  disclosures: { file: 'disclosures.json', schema: master(MasterWord) },
  insurances: { file: 'insurances.json', schema: master(MasterWord) },
  wishes: { file: 'wishes.json', schema: master(MasterWord).extend({ negations: z.array(z.string()) }) },
  treatments: { file: 'treatments.json', schema: master(TreatmentWord) },
  diseases: {
    file: 'diseases.json',
    schema: master(DiseaseWord).extend({
      /** Words that make a diagnosis only suspected (疑い). */
      doubts: z.array(z.string()),
      /** Words that say it is not the patient's disease (家族歴, 否定). */
      negations: z.array(z.string()),
      /** A clause of one of these alone belongs to the disease before it. */
      stageWords: z.array(z.string()),
      /** The same for a clause that begins with a span of life left (予後3か月), on the folded text. */
      stagePattern: z.string(),
    }),
  },
  roles: { file: 'roles.json', schema: master(RoleWord) },
  providerKinds: { file: 'provider-kinds.json', schema: master(ProviderKindWord) },
  prefectures: { file: 'prefectures.json', schema: master(Prefecture).extend({ rule: FillerRule }) },
  naviRules: { file: 'navi-rules.json', schema: master(NaviKind).extend({ times: NaviTimeRule }) },
  factRules: { file: 'fact-rules.json', schema: master(FactRule) },
  roleRules: { file: 'role-rules.json', schema: master(RoleRule) },
  candidateConditions: { file: 'candidate-conditions.json', schema: master(CandidateCondition) },
  insuranceRules: { file: 'insurance-rules.json', schema: master(InsuranceRule) },
  visitTimes: { file: 'visit-times.json', schema: master(VisitTimeRule) },
  targetRules: { file: 'target-rules.json', schema: master(TargetRule) },
  teamWeights: { file: 'team-weights.json', schema: master(TeamWeight) },
  providerFacts: {
    file: 'provider-facts.json',
    schema: master(FactItem).extend({
      /** The last share of its life in which a fact fades. */
      fadingShare: z.number().min(0).max(1),
      choices: z.array(FactChoice).min(1),
      groups: z.array(FactGroup).min(1),
    }),
  },
  notificationLegends: { file: 'notification-legends.json', schema: master(NotificationLegend) },
  matchTexts: { file: 'match-texts.json', schema: master(MatchText) },
  backupRules: { file: 'backup-rules.json', schema: master(BackupRule) },
  bedKinds: { file: 'bed-kinds.json', schema: master(BedKindWord) },
  disasterDevices: { file: 'disaster-devices.json', schema: master(DisasterDevice) },
  careGroups: {
    file: 'care-groups.json',
    schema: master(CareGroupKindWord).extend({
      roles: z.array(CareGroupRoleWord),
      flags: z.array(ProviderFlagWord),
    }),
  },
} as const

export type MasterName = keyof typeof MASTER_FILES

/** Masters by which needs are derived from a situation: a changed word or trait may change somebody's roles. */
export const NEEDS_MASTERS = [
  'careLevels',
  'residences',
  'households',
  'disclosures',
  'insurances',
  'wishes',
  'treatments',
  'diseases',
  'factRules',
] as const satisfies readonly MasterName[]

/** All masters that needs and matching read; parsed from resources/masters. */
export type Masters = { readonly [Name in MasterName]: z.infer<(typeof MASTER_FILES)[Name]['schema']> }
