import { useCall } from '../../api/use-call.ts'

/** The word of a kind of provider; its code where the master has none. */
export function useKindWords(): (code: string) => string {
  const words = useCall('master.words', {})
  return (code) => words.data?.providerKinds.find((kind) => kind.code === code)?.word ?? code
}
