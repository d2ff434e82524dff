import { defineQueryRoute } from '@/lib/core/define-route'
import { getCellStory } from '@/lib/figures/get-cell-story'

export const GET = defineQueryRoute('figures.story', getCellStory)
