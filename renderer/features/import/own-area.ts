import { useCall } from '../../api/use-call.ts'

export type MedicalAreaChoice = {
  readonly key: string
  readonly name: string
  readonly areaCodes: readonly string[]
}

/** The region's medical areas, the one in which the department's own hospital lies (by its address) before the others. */
export function useMedicalAreas(): {
  readonly areas: readonly MedicalAreaChoice[]
  readonly own: MedicalAreaChoice | null
  /** Code of the hospital's own municipality. */
  readonly ownMunicipality: string | null
  readonly isReady: boolean
} {
  const tree = useCall('provider.countByArea', {})
  const places = useCall('provider.listPlaces', {})
  const hospital = useCall('hospital.read', {})
  const areas = (tree.data ?? []).filter(({ key }) => key.startsWith('medical:'))
  const address = hospital.data?.address ?? ''
  const code = places.data?.find(({ name }) => address.includes(name))?.municipalityCode
  const own = areas.find(({ areaCodes }) =>
    areaCodes.some((area) => code !== undefined && area.startsWith(code)),
  )
  const isReady = tree.data !== undefined && places.data !== undefined && hospital.data !== undefined
  const ordered = own === undefined ? areas : [own, ...areas.filter((area) => area !== own)]
  return { areas: ordered, own: own ?? null, ownMunicipality: code ?? null, isReady }
}
