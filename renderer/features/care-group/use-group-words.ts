import { useCall } from '../../api/use-call.ts'

/** Words of kinds, roles and flags from the master; until they are there, nothing is shown rather than a code. */
export function useGroupWords() {
  const { data } = useCall('careGroup.words', {})
  const wordIn = (list: readonly { code: string; word: string }[] | undefined, code: string) =>
    list?.find((one) => one.code === code)?.word ?? (list === undefined ? '' : code)
  return {
    words: data,
    kind: (code: string) => wordIn(data?.kinds, code),
    role: (code: string) => wordIn(data?.roles, code),
    flag: (code: string) => wordIn(data?.flags, code),
  }
}

/** The page of a group; ids of the documents hold colons. */
export const groupAddress = (id: string) => `/providers/groups/${encodeURIComponent(id)}`
