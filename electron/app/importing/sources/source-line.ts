import type { ProviderArea } from '../../../../shared/domain/provider.ts'
import { NOTHING_SAID, type SourceLine } from '../../../../shared/domain/source-line.ts'

type Given = Pick<SourceLine, 'id' | 'origin' | 'section' | 'name' | 'kind' | 'area' | 'source'>

/** A line with what the source says, and nothing where it says nothing. */
export function sourceLine(given: Given & Partial<SourceLine>): SourceLine {
  return { ...NOTHING_SAID, ...given }
}

/** Of a line that only adds to another one: that one knows where it is. At most the prefecture's code is put in. */
export const NO_AREA: ProviderArea = {
  prefecture: '',
  medicalArea: null,
  municipality: '',
  municipalityCode: '',
  district: null,
  districtCode: null,
}
