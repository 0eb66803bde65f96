"""A plan that is out of line in every way that rules report, once each."""

# Its files, by their names.
OUT_OF_LINE = {
    "plan.yml": """
plan:
  name: Lantern Tea
  start: 2027-01-01
  end: 2027-12-31
  currency: EUR
  budget_total: 10000
  budget_split: {upstream: 60, downstream: 40}
  blackouts: [{name: Stocktaking, start: 2027-06-21, end: 2027-06-25}]
objectives:
  known: {name: Known in every town}
  sold: {name: Sold out by winter}
personas:
  reader: {name: Night reader}
  worker: {name: Shift worker}
  snob: {name: Tea snob, type: negative}
metrics:
  share: {name: Share, cadence: year}
messages:
  evening: {name: The tea that ends the day, type: umbrella, proofs: [Told by many]}
  second: {name: Another roof, type: umbrella, proofs: [Told by few]}
  body: {name: It has body, type: pillar, under: evening, proofs: [A test]}
  calm: {name: It keeps you calm, type: pillar, under: evening}
  price: {name: Less than wine, type: pillar, under: evening, proofs: [A bill]}
  odd: {name: Also for horses, type: supporting}
goals:
  name-known:
    {name: Known, stream: upstream, serves: known, metric: share, target: 20%, due: 2027-12-31, owners: pr}
  boxes:
    {name: Boxes, stream: downstream, serves: [known, sold], metric: share, target: 30%, due: 2027-12-31}
  old: {name: Old, stream: downstream, status: met, metric: share, target: 5%, due: 2027-01-31}
""",
    "upstream.yml": """
upstream: {summary: Later}
initiatives:
  blend:
    name: New blend
    personas: reader
    goals: name-known
    status: in-progress
    start: 2027-01-10
    end: 2027-05-01
    handovers:
      - {campaign: spring, date: 2027-04-20}
      - {campaign: winter, date: 2027-03-20}
      - {campaign: summer, date: 2027-02-01}
  tin: {name: New tin, status: in-progress, personas: reader, start: 2027-02, end: 2027-08-31}
  cup: {name: New cup, status: idea}
content:
  essay:
    {title: Essay, initiative: blend, message: body, channel: blog, publish: 2027-04-02, owners: writer}
""",
    "downstream.yml": """
downstream: {summary: Now}
campaigns:
  spring:
    name: Spring
    goals: boxes
    personas: [reader, worker]
    messages: [body, odd]
    start: 2027-04-01
    end: 2027-06-15
  summer:
    {name: Summer, goals: boxes, personas: reader, messages: price, start: 2027-06-01, end: 2027-08-31}
  winter: {name: Winter, goals: boxes, messages: body, status: cancelled}
content:
  first: {title: First, campaign: spring, channel: email, publish: 2027-06-14, owners: writer}
  second: {title: Second, campaign: summer, channel: email, publish: 2027-06-15, owners: writer}
  third: {title: Third, campaign: summer, channel: video, publish: 2027-06-15, owners: writer}
  fourth: {title: Fourth, campaign: summer, channel: fair, publish: 2027-06-16, owners: writer}
  fifth: {title: Fifth, campaign: summer, channel: radio, publish: 2027-06-17, owners: writer}
  sixth: {title: Sixth, campaign: summer, channel: press, publish: 2027-06-18, owners: writer}
  shut: {title: Shut, campaign: summer, channel: blog, publish: 2027-06-22, owners: writer}
  thanks: {title: Thanks, campaign: spring, channel: blog, publish: 2027-07-05, owners: writer}
budget:
  - {for: blend, name: Test, planned: 3000}
  - name: Letters
    for: spring
    planned: 6000
    payments:
      - {due: 2027-04-01, amount: 2000}
      - {due: 2027-05-01, amount: 3000}
  - {for: summer, name: Stand in Basel, actual: CHF 500}
""",
}
