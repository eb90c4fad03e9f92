import { DemoFrame } from './demo-frame'

const HEADLINE = 'A builder of foundations takes on the PyTorch Foundation'

const PARAGRAPHS = [
  'The PyTorch Foundation has a new executive director. Mark Collier, known for starting OpenStack and turning the OpenInfra Foundation into a home for large open-source projects, was introduced in the job at KubeCon Europe.',
  'He inherits a post under pressure. Chips, software and the models themselves are changing together, and whoever brings out a new GPU accelerator expects it to run with PyTorch, and with the inference framework vLLM, on the day it ships.',
  'Collier answers for day-to-day operations and for business strategy, and works with the governing board. What he wants first is resources: more of them, and better spent. Running the tests of a project this size on every change is expensive, so the continuous-integration pipelines are to become cheaper.',
  'The second aim is to have projects work with each other. From the core libraries to the youngest agentic AI efforts, the foundation sees the same problems being solved several times over. Less of that, it hopes, leaves more time for security and privacy.',
  'Part of the work lies outside the code. Together with the Agentic AI Foundation, industry bodies and universities, the foundation means to make responsible use of AI ordinary practice, and mentoring across the world is meant to bring new contributors up to speed faster.',
  'For hardware makers and enterprises the attraction is plain: a dependable, community-run stack costs less to adopt than building one. Whether open software can take ground where proprietary models lead today will depend on how quickly those plans become everyday work.',
]

/** A plain news article that tells the first story in other words, to try Storypulse on. */
export function DemoArticle() {
  return (
    <DemoFrame lang="en" headline={HEADLINE}>
      {PARAGRAPHS.map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
    </DemoFrame>
  )
}
