import {
  Building2,
  ChartNoAxesColumn,
  ListTodo,
  Settings,
  Table2,
  Target,
  type LucideIcon,
} from 'lucide-react'
import type { NavKey } from '@/components/shell/shell-view'

export const navIcons: Record<NavKey, LucideIcon> = {
  tasks: ListTodo,
  dashboard: ChartNoAxesColumn,
  figures: Table2,
  plans: Target,
  units: Building2,
  settings: Settings,
}
