import { contextBridge, ipcRenderer } from 'electron'
import type { Bridge } from '../shared/bridge.ts'

contextBridge.exposeInMainWorld('bridge', {
  call: (name, input) => ipcRenderer.invoke('call', name, input),
} satisfies Bridge)
