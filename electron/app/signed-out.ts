import { UserId } from '../../shared/domain/ids.ts'
import type { User } from '../../shared/domain/user.ts'

/** Stands for nobody in calls that anyone may make; it owns no account. */
export const SIGNED_OUT: User = {
  id: UserId.parse('00000000-0000-4000-8000-000000000000'),
  displayName: '（サインイン前）',
  role: 'clerk',
}

/** The operator of the machine: the command line and set-up write under this name. */
export const MACHINE_OPERATOR: User = {
  id: UserId.parse('00000000-0000-4000-8000-000000000001'),
  displayName: 'この端末の管理者',
  role: 'admin',
}
