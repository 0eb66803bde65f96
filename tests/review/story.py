"""A year of a coffee roaster's plan: a repository with a branch for each change that was proposed."""

import shutil
from collections.abc import Callable
from pathlib import Path

from tests.repository import git, save

PLAN = Path(__file__).parent / "plan"
FOLDER = "plans/harbour"
DAY = "2027-03-15"
HOSTILE = (
    "@everyone see #1, https://evil.example/x, www.evil.example, <img src=//evil.example/i.png> "
    "[free](https://evil.example) ![x](https://evil.example/p.png) | :tada: $x$ ```` ` "
    "GH-7 team/plans#8 0a1b2c3d4e5f"
)


class Plan:
    """The files of the plan in a work tree, to be changed."""

    def __init__(self, root: Path) -> None:
        self.root = root / FOLDER

    def read(self, name: str) -> str:
        """Return a file's text."""
        return (self.root / name).read_text("utf-8")

    def write(self, name: str, text: str) -> None:
        """Write a file."""
        file = self.root / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")

    def replace(self, name: str, old: str, new: str, times: int = 1) -> None:
        """Replace what stands in a file exactly so many times."""
        text = self.read(name)
        assert text.count(old) == times, f"{old!r} stands {text.count(old)} times in {name}"
        self.write(name, text.replace(old, new))


def move(plan: Plan) -> None:
    """The tasting begins two weeks later, and with it what waits for it."""
    plan.replace(
        "downstream.yml",
        "start: 2027-03-01\n    end: 2027-05-31",
        "start: 2027-03-15\n    end: 2027-06-14",
    )
    plan.replace("downstream.yml", "start: 2027-06-01", "start: 2027-06-15")
    plan.replace("content.yml", "publish: 2027-03-18", "publish: 2027-04-01")
    plan.replace("upstream.yml", "due: 2027-04-16", "due: 2027-04-12")


def rename(plan: Plan) -> None:
    """The tasting gets another id, and all that refers to it follows."""
    for file in plan.root.glob("*.yml"):
        text = file.read_text("utf-8")
        file.write_text(text.replace("spring-tasting", "office-tasting"), "utf-8")


def split(plan: Plan) -> None:
    """One long file becomes two."""
    text = plan.read("content.yml")
    middle = text.index("  clean-in-a-minute:")
    plan.write("content/spring.yml", text[:middle])
    plan.write("content/summer.yml", "content:\n" + text[middle:])
    (plan.root / "content.yml").unlink()


def cut(plan: Plan) -> None:
    """Less money for the summer, and none for photographs."""
    plan.replace("budget.yml", "period: 2027-Q3, planned: 16000", "period: 2027-Q3, planned: 6000")
    text = plan.read("budget.yml")
    plan.write(
        "budget.yml", "".join(line for line in text.splitlines(True) if "Photographs" not in line)
    )
    plan.replace("plan.yml", "budget_total: 100000", "budget_total: 78000")


def lower(plan: Plan) -> None:
    """A goal that asks for less, later."""
    plan.replace("downstream.yml", "target: 400", "target: 300")
    plan.replace("downstream.yml", "due: 2027-09-30", "due: 2027-12-31")
    plan.replace("downstream.yml", "name: 400 offices try the tap", "name: 300 offices try the tap")


def break_(plan: Plan) -> None:
    """A persona is deleted, and a campaign still speaks to it."""
    text = plan.read("audience.yml")
    plan.write("audience.yml", text[: text.index("  facility-lead:")])


def two_hundred(plan: Plan) -> None:
    """A year of short posts at once."""
    plan.write(
        "posts.yml",
        "content:\n"
        + "".join(
            f"  post-{number:03}:\n    title: Post {number} on cold coffee\n    campaign: summer-on-tap\n"
            f"    channel: linkedin\n    publish: 2027-{6 + number % 3:02}-{1 + number % 28:02}\n"
            for number in range(1, 201)
        ),
    )


def cosmetic(plan: Plan) -> None:
    """Comments, quotes, another order, a group written on lines of its own."""
    plan.replace(
        "downstream.yml", "# What is to be reached", "# Reviewed.\n# What is to be reached"
    )
    plan.replace(
        "audience.yml",
        "    name: Facility lead\n    job_title: Head of facilities\n",
        "    job_title: 'Head of facilities'\n    name: \"Facility lead\"\n",
    )
    plan.replace(
        "audience.yml",
        "aims: [One contract for all sites]",
        "aims:\n      - One contract for all sites",
    )
    plan.replace(
        "downstream.yml", "channels: [paid-search, linkedin]", "channels: [linkedin, paid-search]"
    )


def nobody(plan: Plan) -> None:
    """A goal loses its metric, a campaign its owner, and a metric goes."""
    plan.replace("downstream.yml", "    metric: trials\n", "")
    plan.replace(
        "downstream.yml",
        "    depends_on: [spring-tasting]\n    owners: [head-of-marketing]\n",
        "    depends_on: [spring-tasting]\n",
    )
    plan.replace(
        "downstream.yml", '  churn: {name: Offices that leave, unit: "%", direction: down}\n', ""
    )


def cancel(plan: Plan) -> None:
    """The summer is called off, with what was to be published."""
    plan.replace("downstream.yml", "status: planned", "status: cancelled")
    text = plan.read("content.yml")
    plan.write("content.yml", text[: text.index("  clean-in-a-minute:")])


def mend(plan: Plan) -> None:
    """Somebody has read the notes, and the texts."""
    channels = "    channels: [email, event]\n"
    plan.replace("downstream.yml", channels, f"{channels}    evidence: [office-survey]\n")
    plan.replace("downstream.yml", "[paid-search, linkedin]", "[paid-search, podcast]")
    plan.replace("audience.yml", "severity: high", "severity: medium")
    plan.replace("audience.yml", "Cups everywhere", "Nobody cleans the machine")
    plan.replace(
        "plan.yml",
        "wins offices before the summer.",
        "wins offices of one city before the summer, and those of three more in autumn once the "
        "cleaning service stands.",
    )
    plan.replace(
        "upstream.yml",
        "due: 2027-04-16}",
        "due: 2027-04-16, owners: [sales-lead]}\n      - {name: Ten customers, due: 2027-04-28}",
    )


def unreadable(plan: Plan) -> None:
    """A quote is missing, and a whole file with it."""
    plan.replace("downstream.yml", "name: Spring tasting", 'name: "Spring tasting')
    plan.replace("budget.yml", "planned: 24000", "planned: 25000")


def hostile(plan: Plan) -> None:
    """Somebody tries what a comment can be made to do."""
    written = HOSTILE.replace('"', '\\"')
    plan.replace("downstream.yml", "name: Summer on tap", f'name: "{written}"')
    plan.replace("audience.yml", "Cups everywhere", f'"{written}"')


def elsewhere(plan: Plan) -> None:
    """A change that is none of the plan."""
    (plan.root.parent.parent / "README.md").write_text("# Harbour Coffee\n", "utf-8")


BRANCHES: dict[str, Callable[[Plan], None]] = {
    "move": move,
    "rename": rename,
    "split": split,
    "cut": cut,
    "lower": lower,
    "break": break_,
    "two-hundred": two_hundred,
    "cosmetic": cosmetic,
    "nobody": nobody,
    "cancel": cancel,
    "mend": mend,
    "unreadable": unreadable,
    "hostile": hostile,
    "elsewhere": elsewhere,
}


def tell(root: Path) -> None:
    """Write the repository: `main`, and a branch for each change."""
    shutil.copytree(PLAN, root / FOLDER)
    save(root, {})
    for name, change in BRANCHES.items():
        git(root, "checkout", "--quiet", "-b", name, "main")
        change(Plan(root))
        save(root, {})
    git(root, "checkout", "--quiet", "main")
