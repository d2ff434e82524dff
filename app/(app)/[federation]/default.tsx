import { notFound } from 'next/navigation'

/** The bars answer to every address below a federation; where no page does, there is none. */
export default function NoSuchPage() {
  notFound()
}
