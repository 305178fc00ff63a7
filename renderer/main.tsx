import '@mantine/core/styles.css'
import '@mantine/dates/styles.css'
import '@mantine/spotlight/styles.css'
import './app/fonts.css'
import './app/base.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { speakJapanese } from '../shared/japanese-messages.ts'
import { App } from './app/app.tsx'

speakJapanese()
const root = document.getElementById('root')
if (root === null) throw new Error('no #root in the page')
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
)
