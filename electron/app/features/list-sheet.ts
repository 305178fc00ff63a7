import type { PaperFile } from '../../../shared/contract/paper.ts'
import type { PaperBlockInput, PaperContent } from '../../../shared/domain/paper-content.ts'
import type { Ctx } from '../context.ts'
import type { DocumentFormat } from '../documents/document-messages.ts'
import { contentOf } from '../documents/paper-maker.ts'
import { hospitalLines } from '../documents/paper-words.ts'
import { loadPaperMasters } from '../paper-masters.ts'
import { commonFacts } from './gather-paper-facts.ts'
import { paperFile } from './paper-file.ts'

export type Sheet = {
  readonly title: string
  readonly orientation: 'portrait' | 'landscape'
  /** In a frame on every page, such as 院外持出禁止. */
  readonly mark: string
  /** For outside: our sender stands on it. */
  readonly hasSender: boolean
  readonly recipient?: string[]
  readonly blocks: PaperBlockInput[]
}

/** A list or form that belongs to no patient's papers: no number, no copy kept, made anew each time. */
export async function sheetContent(ctx: Ctx, sheet: Sheet): Promise<PaperContent> {
  const facts = await commonFacts(ctx, await loadPaperMasters(ctx.masterSource))
  const stamp = { number: '', version: 0, issuedOn: facts.today, isPreview: false }
  return contentOf(facts, stamp, {
    title: sheet.title,
    page: { size: 'A4', orientation: sheet.orientation, bindingMargin: 0 },
    patientLine: '',
    issuer: sheet.hasSender ? hospitalLines(facts) : [],
    recipient: sheet.recipient ?? [],
    mark: sheet.mark,
    blocks: sheet.blocks,
  })
}

/** The sheet as PDF or Word under a name without anybody's name in it. */
export async function sheetFile(ctx: Ctx, sheet: Sheet, format: DocumentFormat): Promise<PaperFile> {
  const bytes = await ctx.services.documents.render(await sheetContent(ctx, sheet), format)
  return paperFile(`${sheet.title}_${ctx.clock.today()}`, format, bytes)
}
