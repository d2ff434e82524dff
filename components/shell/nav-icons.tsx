import {
  BriefcaseBusiness,
  Building2,
  ChartNoAxesColumn,
  ClipboardList,
  FileText,
  ListTodo,
  Settings,
  Table2,
  Target,
  UsersRound,
  type LucideIcon,
} from 'lucide-react'
import type { NavKey } from '@/components/shell/shell-view'

export const navIcons: Record<NavKey, LucideIcon> = {
  tasks: ListTodo,
  dashboard: ChartNoAxesColumn,
  figures: Table2,
  plans: Target,
  members: UsersRound,
  employers: BriefcaseBusiness,
  activities: ClipboardList,
  units: Building2,
  reports: FileText,
  settings: Settings,
}
