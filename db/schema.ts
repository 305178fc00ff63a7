import type { Kysely } from 'kysely'
import type { AccountTables } from './tables/account.ts'
import type { BoundaryTables } from './tables/boundary.ts'
import type { CareGroupTables } from './tables/care-group.ts'
import type { SubAreaTables } from './tables/sub-area.ts'
import type { BackupRegistrationTables } from './tables/backup-registration.ts'
import type { BedStateTables } from './tables/bed-state.ts'
import type { DisasterTables } from './tables/disaster.ts'
import type { HomePositionTables } from './tables/home-position.ts'
import type { GroupMeetingTables } from './tables/group-meeting.ts'
import type { QuestionnaireTables } from './tables/questionnaire.ts'
import type { ConferenceTables } from './tables/conference.ts'
import type { FaxCheckTables } from './tables/fax-check.ts'
import type { ImportRunTables } from './tables/import-run.ts'
import type { InquiryTables } from './tables/inquiry.ts'
import type { InstitutionDecisionTables } from './tables/institution-decision.ts'
import type { MasterEditTables } from './tables/master-edit.ts'
import type { NamingConsentTables } from './tables/naming-consent.ts'
import type { ListSourceTables } from './tables/list-source.ts'
import type { OfficialTables } from './tables/official.ts'
import type { OfficialPointerTables } from './tables/official-pointer.ts'
import type { PaperTables } from './tables/paper.ts'
import type { PatientTables } from './tables/patient.ts'
import type { ProgressNoteTables } from './tables/progress-note.ts'
import type { ProviderRefusalTables } from './tables/provider-refusal.ts'
import type { ProviderTables } from './tables/provider.ts'
import type { ProviderFactTables } from './tables/provider-fact.ts'
import type { RecordChangeTables } from './tables/record-change.ts'
import type { RoleDecisionTables } from './tables/role-decision.ts'
import type { SavedViewTables } from './tables/saved-view.ts'
import type { TeamMemberTables } from './tables/team-member.ts'

/** Every table of our store and, under `official.`, of the official directory. A plain list of spreads. */
export type Schema = AccountTables &
  BoundaryTables &
  CareGroupTables &
  QuestionnaireTables &
  GroupMeetingTables &
  DisasterTables &
  BedStateTables &
  BackupRegistrationTables &
  SubAreaTables &
  ConferenceTables &
  FaxCheckTables &
  ImportRunTables &
  HomePositionTables &
  MasterEditTables &
  NamingConsentTables &
  ListSourceTables &
  OfficialTables &
  OfficialPointerTables &
  PaperTables &
  PatientTables &
  ProgressNoteTables &
  ProviderRefusalTables &
  ProviderTables &
  ProviderFactTables &
  InquiryTables &
  InstitutionDecisionTables &
  RecordChangeTables &
  RoleDecisionTables &
  SavedViewTables &
  TeamMemberTables

/** The handle that repositories take: the store itself or a transaction on it. */
export type Db = Kysely<Schema>
