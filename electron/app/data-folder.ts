import { homedir } from 'node:os'
import { join } from 'node:path'

/**
 * The one fixed place of the data, shown in the program. Per machine on Windows, so that a per-user and an
 * all-users install never look in different places. `IEJI_DATA` or `--data` names another.
 */
export function defaultDataFolder(
  environment: NodeJS.ProcessEnv = process.env,
  platform = process.platform,
): string {
  if (environment.IEJI_DATA !== undefined && environment.IEJI_DATA !== '') return environment.IEJI_DATA
  if (platform === 'win32') return join(environment.PROGRAMDATA ?? 'C:\\ProgramData', 'Ieji')
  if (platform === 'darwin') return join(homedir(), 'Library', 'Application Support', 'Ieji')
  return join(environment.XDG_DATA_HOME ?? join(homedir(), '.local', 'share'), 'ieji')
}
