import type { SubArea, SubAreaContent, SubAreaUse } from './sub-area.ts'

type Look = Pick<SubAreaContent, 'color' | 'pattern'>
type Drawn = Look & Pick<SubArea, 'districtCodes' | 'uses'>

/** What a map is coloured by: how many are there, or the department's own areas of one use. */
export type MapPaint = 'count' | SubAreaUse

/** Fill that ink is read on, and the tone of pattern and line. */
export const AREA_TONES: Record<SubAreaContent['color'], { readonly fill: string; readonly tone: string }> = {
  blue: { fill: '#d5e4fb', tone: '#1c6fd1' },
  green: { fill: '#d3ecd6', tone: '#2b8a3e' },
  orange: { fill: '#fde2c5', tone: '#d9600a' },
  red: { fill: '#fbd9d9', tone: '#c92a2a' },
  violet: { fill: '#e6dcfa', tone: '#6741d9' },
  teal: { fill: '#cdebe6', tone: '#087f5b' },
  yellow: { fill: '#fbf0b8', tone: '#a67c00' },
  gray: { fill: '#e4e6e9', tone: '#5c636a' },
}

/** A place that lies in no area, and one that lies in several of them by parts. */
export const NO_AREA_FILL = '#ffffff'
export const PARTED_FILL = '#f4f4f2'

/** The areas that colour the map; none where it is coloured by counts. */
export function paintedAreas<Area extends Drawn>(areas: readonly Area[], paint: MapPaint): Area[] {
  return paint === 'count' ? [] : areas.filter(({ uses }) => uses.includes(paint))
}

/** The areas in which a district lies: one, or several where they were drawn over each other. */
export function areasAt<Area extends Drawn>(areas: readonly Area[], districtCode: string): Area[] {
  return areas.filter(({ districtCodes }) => districtCodes.includes(districtCode))
}

/** The one area that holds all of these districts and shares none; `parted` where it is more than one, or only a part. */
export function areaOfAll<Area extends Drawn>(
  areas: readonly Area[],
  districtCodes: readonly string[],
): Area | 'parted' | undefined {
  const touching = areas.filter((area) => districtCodes.some((code) => area.districtCodes.includes(code)))
  const [only] = touching
  if (only === undefined) return undefined
  const isWhole = districtCodes.every((code) => only.districtCodes.includes(code))
  return touching.length === 1 && isWhole ? only : 'parted'
}

type Placed = { readonly code: string; readonly municipalityCode: string }

/** Districts of municipalities that several areas part: borders do not show them, so they are shown at their points. */
export function partedDistricts<Place extends Placed>(
  areas: readonly Drawn[],
  districts: readonly Place[],
): Place[] {
  return districts.filter(({ municipalityCode }) => {
    const around = districts.filter((each) => each.municipalityCode === municipalityCode)
    return (
      areaOfAll(
        areas,
        around.map(({ code }) => code),
      ) === 'parted'
    )
  })
}

/** The plain fill of what `areaOfAll` found. */
export function areaFill(area: Look | 'parted' | undefined): string {
  if (area === undefined) return NO_AREA_FILL
  return area === 'parted' ? PARTED_FILL : AREA_TONES[area.color].fill
}

/** An area's look as a CSS background; of several areas side by side, without their patterns. */
export function areaBackground(looks: readonly Look[]): string {
  const [only] = looks
  if (only === undefined) return NO_AREA_FILL
  if (looks.length > 1) {
    const stops = looks.map(({ color }, at) => {
      const [from, to] = [at, at + 1].map((place) => `${((100 * place) / looks.length).toFixed(1)}%`)
      return `${AREA_TONES[color].fill} ${from} ${to}`
    })
    return `linear-gradient(90deg, ${stops.join(', ')})`
  }
  const { fill, tone } = AREA_TONES[only.color]
  const light = `color-mix(in srgb, ${tone} 45%, ${fill})`
  const patterns: Record<SubAreaContent['pattern'], string> = {
    plain: fill,
    stripes: `repeating-linear-gradient(45deg, ${light} 0 1px, ${fill} 1px 7px)`,
    dots: `radial-gradient(${light} 18%, transparent 20%) 0 0 / 7px 7px, ${fill}`,
    grid: `linear-gradient(${light} 1px, transparent 1px) 0 0 / 8px 8px, linear-gradient(90deg, ${light} 1px, transparent 1px) 0 0 / 8px 8px, ${fill}`,
  }
  return patterns[only.pattern]
}
