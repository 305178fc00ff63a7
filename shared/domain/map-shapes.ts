import { z } from 'zod'
import type { Role } from './role.ts'

/** Shapes by which roles are told apart without colour. */
export const MapShape = z.enum([
  'circle',
  'triangle',
  'square',
  'diamond',
  'pentagon',
  'cross',
  'star',
  'hexagon',
])
export type MapShape = z.infer<typeof MapShape>

const SHAPES: Partial<Record<Role, MapShape>> = {
  homeDoctor: 'circle',
  visitingNurse: 'triangle',
  pharmacy: 'square',
  careManager: 'diamond',
  visitingDentist: 'pentagon',
  backupHospital: 'cross',
  communitySupport: 'star',
}

/** In the order in which a provider of several roles is shown by the first that has a shape. */
export const SHAPED_ROLES = Object.keys(SHAPES) as Role[]

/** Every other role is a hexagon. */
export const shapeOfRole = (role: Role): MapShape => SHAPES[role] ?? 'hexagon'

/** The shape of a provider: of the role that is looked for, else of the first of its roles that has its own. */
export function shapeOf(roles: readonly Role[], wanted?: Role): MapShape {
  if (wanted !== undefined && roles.includes(wanted)) return shapeOfRole(wanted)
  // A hospital is looked for as such, although it may send doctors home, too.
  const role = roles.includes('backupHospital')
    ? 'backupHospital'
    : SHAPED_ROLES.find((each) => roles.includes(each))
  return role === undefined ? 'hexagon' : shapeOfRole(role)
}

export const SHAPE_COLOUR: Record<MapShape, string> = {
  circle: '#0017c1',
  triangle: '#c1272d',
  square: '#1d7a38',
  diamond: '#8a3ffc',
  pentagon: '#007a8a',
  cross: '#8b1a1a',
  star: '#9a5b00',
  hexagon: '#4d4d4d',
}

const corners = (count: number, turn: number, radius: (index: number) => number) =>
  Array.from({ length: count }, (_, index) => {
    const angle = turn + (index * 2 * Math.PI) / count
    return [radius(index) * Math.sin(angle), -radius(index) * Math.cos(angle)] as const
  })

const POINTS: Record<Exclude<MapShape, 'circle'>, readonly (readonly [number, number])[]> = {
  triangle: corners(3, 0, () => 1.25),
  square: corners(4, Math.PI / 4, () => 1.2),
  diamond: corners(4, 0, () => 1.25),
  pentagon: corners(5, 0, () => 1.15),
  hexagon: corners(6, 0, () => 1.1),
  star: corners(10, 0, (index) => (index % 2 === 0 ? 1.4 : 0.6)),
  cross: [
    [-0.4, -1.15],
    [0.4, -1.15],
    [0.4, -0.4],
    [1.15, -0.4],
    [1.15, 0.4],
    [0.4, 0.4],
    [0.4, 1.15],
    [-0.4, 1.15],
    [-0.4, 0.4],
    [-1.15, 0.4],
    [-1.15, -0.4],
    [-0.4, -0.4],
  ],
}

const hundredth = (value: number) => Math.round(value * 100) / 100

/** The outline of a shape as an SVG path around a point. */
export function shapePath(shape: MapShape, x: number, y: number, radius: number): string {
  if (shape === 'circle') {
    const [left, right] = [hundredth(x - radius), hundredth(x + radius)]
    const arc = `A${hundredth(radius)} ${hundredth(radius)} 0 1 1`
    return `M${left} ${hundredth(y)}${arc} ${right} ${hundredth(y)}${arc} ${left} ${hundredth(y)}Z`
  }
  const steps = POINTS[shape].map(([dx, dy]) => `${hundredth(x + dx * radius)} ${hundredth(y + dy * radius)}`)
  return `M${steps.join('L')}Z`
}
