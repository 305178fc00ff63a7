import { z } from 'zod'
import type { AreaData } from './area.ts'
import { type CareGroupContent, CareGroupId, CareGroupStatus } from './care-group.ts'
import { LocalDate } from './local-date.ts'
import { SourceNote } from './provider.ts'
import type { RegionalPlanData } from './regional-plan.ts'

const ReferenceGroupEntry = z.strictObject({
  code: z.string(),
  kind: z.string(),
  name: z.string(),
  about: z.string(),
  operator: z.string(),
  status: CareGroupStatus,
  medicalAreaCode: z.string().nullable(),
  municipalityCodes: z.array(z.string()),
  /** Names as the document writes them; kinds of institutions among them. */
  participants: z.array(z.string()),
  note: z.string(),
  source: SourceNote,
})

/** seeds/reference/care-groups.json */
export const CareGroupData = z.strictObject({
  title: z.string(),
  source: z.string(),
  /** Day on which the documents were read. */
  readOn: LocalDate,
  note: z.string(),
  verified: z.boolean(),
  groups: z.array(ReferenceGroupEntry),
})
export type CareGroupData = z.infer<typeof CareGroupData>

/** A group that the public documents name; it becomes ours when somebody writes on it. */
export type ReferenceGroup = {
  readonly id: CareGroupId
  readonly code: string
  readonly content: CareGroupContent
  readonly participants: readonly string[]
  readonly source: SourceNote
}

/** Desks, medical associations, groups, networks and councils of the public documents. */
export function referenceGroups(
  data: CareGroupData,
  plans: RegionalPlanData,
  areas: AreaData,
): ReferenceGroup[] {
  const desks = plans.desks.map((desk) =>
    group(`desk:${desk.code}`, desk.source, [], {
      kind: desk.kind === 'homeDoctorReferral' ? 'homeDoctorDesk' : 'consultationDesk',
      name: desk.name,
      operator: desk.operator,
      phone: desk.phone ?? '',
      status: desk.status,
      medicalAreaCode: desk.medicalAreaCode,
      municipalityCodes: desk.municipalityCode === null ? [] : [desk.municipalityCode],
      note: desk.note,
    }),
  )
  const associations = areas.medicalAssociations.map(({ code, name, source, verified }) => {
    const districts = areas.districts.filter(({ medicalAssociationCode }) => medicalAssociationCode === code)
    return group(`association:${code}`, { document: source, asOf: '' }, [], {
      kind: 'association',
      name,
      status: verified ? 'running' : 'unknown',
      medicalAreaCode: districts[0]?.medicalAreaCode ?? null,
      municipalityCodes: [...new Set(districts.map(({ municipalityCode }) => municipalityCode))],
      note: '区域は地区ごとに要確認。',
    })
  })
  const named = data.groups.map(({ code, source, participants, ...content }) =>
    group(code, source, participants, content),
  )
  return [...named, ...desks, ...associations]
}

function group(
  code: string,
  source: SourceNote,
  participants: readonly string[],
  content: Partial<CareGroupContent> & Pick<CareGroupContent, 'kind' | 'name' | 'status'>,
): ReferenceGroup {
  return {
    id: CareGroupId.parse(`ref:${code}`),
    code,
    participants,
    source,
    content: {
      about: '',
      operator: '',
      phone: '',
      fax: '',
      contact: '',
      medicalAreaCode: null,
      municipalityCodes: [],
      visibility: 'public',
      sinceOn: null,
      untilOn: null,
      note: '',
      ...content,
    },
  }
}
