import { useMutation } from '@tanstack/react-query'
import type { PaperFile } from '../../../shared/contract/paper.ts'
import type { CallError } from '../../api/client.ts'
import { notifyProblem } from '../../ui/notify-problem.ts'
import { saveFile } from '../paper/paper-bytes.ts'

/** Makes a file in the core and saves it; a refusal is said in words. */
export function useSaveFile<Asked>(make: (asked: Asked) => Promise<PaperFile>) {
  return useMutation<PaperFile, CallError, Asked>({
    mutationFn: make,
    onSuccess: saveFile,
    onError: notifyProblem,
  })
}
