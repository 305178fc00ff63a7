import type { ConferenceTemplate } from '../../../shared/domain/conference-template.ts'
import { compileMasters } from '../../../shared/domain/compiled-masters.ts'
import { deriveFacts, evaluate } from '../../../shared/domain/facts.ts'
import type { Ctx } from '../context.ts'
import { readCase } from './match-case.ts'

/**
 * The templates as they are offered for a stay: first those made for patients like this one, then those for everybody,
 * then the rest. Which patients these are is the master's; a template that would tell what is untold is not put first.
 */
export async function templatesFor(
  ctx: Ctx,
  admissionId: string,
  templates: readonly ConferenceTemplate[],
): Promise<(ConferenceTemplate & { suits: boolean })[]> {
  const { input } = await readCase(ctx, admissionId)
  const facts = deriveFacts(input, ctx.masters, compileMasters(ctx.masters), ctx.clock.today())
  const judged = templates.map((template) => ({
    ...template,
    suits: template.when !== null && evaluate(template.when, facts) !== null,
  }))
  const rank = ({ suits, when }: (typeof judged)[number]) => (suits ? 0 : when === null ? 1 : 2)
  return judged.toSorted((a, b) => rank(a) - rank(b))
}
