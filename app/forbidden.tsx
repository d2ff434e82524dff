import { ForbiddenView } from '@/components/shell/forbidden-view'

export default function Forbidden() {
  return <ForbiddenView />
}
