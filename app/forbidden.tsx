import { RefusalView } from '@/components/shell/refusal-view'

export default function Forbidden() {
  return <RefusalView reason="forbidden" />
}
