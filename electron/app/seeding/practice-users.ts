import { UserId } from '../../../shared/domain/ids.ts'
import type { User, UserRole } from '../../../shared/domain/user.ts'

/** The fictional colleagues of the practice mode, one a role. */
const PRACTICE_USERS: Record<UserRole, User> = {
  nurse: practice(1, '練習 看子（架空）', 'nurse'),
  socialWorker: practice(2, '練習 相太（架空）', 'socialWorker'),
  wardNurse: practice(3, '練習 病美（架空）', 'wardNurse'),
  doctor: practice(4, '練習 医夫（架空）', 'doctor'),
  clerk: practice(5, '練習 事江（架空）', 'clerk'),
  admin: practice(6, '練習 管一（架空）', 'admin'),
}

function practice(no: number, displayName: string, role: UserRole): User {
  return { id: UserId.parse(`00000000-0000-4000-9000-00000000000${no}`), displayName, role }
}

export function practiceUser(role: UserRole): User {
  return PRACTICE_USERS[role]
}

export function practiceUsers(): User[] {
  return Object.values(PRACTICE_USERS)
}
