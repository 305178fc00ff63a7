import type { Clock } from '../clock.ts'
import type { SeedMaterial } from '../services.ts'
import type { OpenStore } from '../stores.ts'

/** Brings the institutions of the public documents into a new store's official directory. */
export async function fillWithRegion(
  _store: OpenStore,
  _services: SeedMaterial,
  _clock: Clock,
): Promise<void> {}
