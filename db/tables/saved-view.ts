export type SavedViewRow = {
  id: string
  owner_id: string
  owner_name: string
  /** Empty: the owner's usual columns. */
  name: string
  is_shared: number
  /** JSON: DirectoryView, or DirectoryLayout in the row without a name. */
  content: string
  version: number
  updated_at: string
  updated_by: string
}

export type SavedViewTables = { saved_view: SavedViewRow }
