"""Requests: when they are made again, how many pages are read, and to whom the token is shown."""

import pytest

from strategy_handbook.github import Api, GitHubError
from tests.github.fake_github import (
    FORK_TOKEN,
    NOT_BY_INTEGRATION,
    REPOSITORY,
    SECONDARY,
    FakeGitHub,
)

PULLS = f"/repos/{REPOSITORY}/pulls"
COMMENTS = f"/repos/{REPOSITORY}/issues/1/comments"


def test_all_pages_are_read(github: FakeGitHub, api: Api) -> None:
    for number in range(250):
        github.comment(1, f"comment {number}")
    read = [one["body"] for page in api.pages(f"{COMMENTS}?per_page=100") for one in page]
    assert read == github.bodies(1)
    assert [one.query["per_page"] for one in github.asked] == ["100"] * 3


def test_a_page_on_another_host_is_not_asked_for(github: FakeGitHub, api: Api) -> None:
    link = '<http://localhost:1/api/v3/x?page=2>; rel="next"'
    github.fail("GET", "/comments", 200, {}, Link=link)
    with pytest.raises(GitHubError, match="the next page is said to be on another host"):
        list(api.pages(COMMENTS))
    assert len(github.asked) == 1


@pytest.mark.parametrize("address", ["http://[::1/x", "http://localhost:port/x"])
def test_an_address_that_cannot_be_read_is_told(github: FakeGitHub, api: Api, address: str) -> None:
    github.fail("GET", "/comments", 200, {}, Link=f'<{address}>; rel="next"')
    with pytest.raises(GitHubError, match="an address that GitHub names cannot be read"):
        list(api.pages(COMMENTS))
    github.fail("GET", "/pulls", 302, Location=address)
    with pytest.raises(GitHubError, match="cannot be read"):
        api.read(PULLS)


def test_the_token_goes_to_the_api_alone(github: FakeGitHub, api: Api) -> None:
    github.artifact(7, b"{}")
    [about] = github.artifacts[7]
    api.get(f"/repos/{REPOSITORY}/actions/artifacts/{about['id']}/zip")
    first, second = github.asked
    assert first.token
    assert (second.path, second.token) == (f"/storage/{about['id']}", "")
    assert second.host != first.host


def test_the_token_is_shown_again_where_the_api_itself_sends_one(
    github: FakeGitHub, api: Api
) -> None:
    github.fail("GET", "/old", 301, Location=f"{github.url}{PULLS}")
    assert api.read("/repos/riverbend/old") == []
    assert [bool(one.token) for one in github.asked] == [True, True]


def test_no_change_follows_a_redirect(github: FakeGitHub, api: Api) -> None:
    github.fail("POST", "/comments", 307, Location=f"{github.storage}/1")
    with pytest.raises(GitHubError, match="GitHub answers 307"):
        api.send("POST", COMMENTS, {"body": "x"})
    assert len(github.asked) == 1


def test_a_redirect_out_of_the_web_is_not_followed(github: FakeGitHub, api: Api) -> None:
    github.fail("GET", "/pulls", 302, Location="ftp://localhost/x")
    with pytest.raises(GitHubError, match="GitHub answers 302"):
        api.read(PULLS)


@pytest.mark.parametrize("method", ["PATCH", "DELETE"])
@pytest.mark.parametrize("status", [500, 502, 503])
def test_what_can_be_done_twice_is_tried_again(
    github: FakeGitHub, api: Api, pauses: list[float], method: str, status: int
) -> None:
    made = github.comment(1, "old")
    github.fail(method, f"/{made['id']}", status, times=2)
    api.send(method, f"/repos/{REPOSITORY}/issues/comments/{made['id']}", {"body": "new"})
    assert github.bodies(1) == (["new"] if method == "PATCH" else [])
    assert pauses == [1, 4]


def test_reading_is_given_up_in_the_end(github: FakeGitHub, api: Api, pauses: list[float]) -> None:
    github.fail("GET", "/pulls", 502, times=9)
    with pytest.raises(GitHubError, match="GitHub answers 502: status 502") as raised:
        api.read(PULLS)
    assert raised.value.status == 502
    assert (len(github.asked), pauses) == (4, [1, 4, 15])


def test_what_may_have_been_done_is_not_done_again_blindly(
    github: FakeGitHub, api: Api, pauses: list[float]
) -> None:
    github.fail("POST", "/comments", 502)
    with pytest.raises(GitHubError) as raised:
        api.send("POST", COMMENTS, {"body": "x"})
    assert raised.value.uncertain
    assert (len(github.asked), pauses) == (1, [])


@pytest.mark.parametrize(("status", "stated", "waited"), [(429, "3", [3]), (403, "", [1])])
def test_a_limit_is_waited_for(
    github: FakeGitHub,
    api: Api,
    pauses: list[float],
    status: int,
    stated: str,
    waited: list[float],
) -> None:
    headers = {"Retry_After": stated} if stated else {}
    github.fail("POST", "/comments", status, SECONDARY, **headers)
    api.send("POST", COMMENTS, {"body": "x"})
    assert (github.bodies(1), pauses) == (["x"], waited)


@pytest.mark.parametrize("headers", [{"Retry_After": "3600"}, {"X_RateLimit_Remaining": "0"}])
def test_a_limit_of_an_hour_is_not_waited_for(
    github: FakeGitHub, api: Api, pauses: list[float], headers: dict[str, str]
) -> None:
    github.fail("GET", "/pulls", 403, SECONDARY, **headers)
    with pytest.raises(GitHubError, match="GitHub answers 403: You have exceeded a secondary"):
        api.read(PULLS)
    assert (len(github.asked), pauses) == (1, [])


def test_what_is_refused_for_good_is_asked_once(github: FakeGitHub) -> None:
    fork = Api(github.url, FORK_TOKEN, "tests")
    with pytest.raises(GitHubError) as raised:
        fork.send("POST", COMMENTS, {"body": "x"})
    assert str(raised.value) == f"GitHub answers 403: {NOT_BY_INTEGRATION['message']}"
    assert (raised.value.uncertain, len(github.asked)) == (False, 1)


def test_nobody_answers(pauses: list[float]) -> None:
    # Nothing listens on port 9 of this machine.
    with pytest.raises(GitHubError, match=r"GitHub cannot be reached: .*refused"):
        Api("http://127.0.0.1:9", "t", "tests", pauses.append).read(PULLS)
    assert pauses == [1, 4, 15]


def test_an_answer_that_is_no_json_or_too_long(github: FakeGitHub, api: Api) -> None:
    github.artifact(7, b"{}")
    [about] = github.artifacts[7]
    path = f"/repos/{REPOSITORY}/actions/artifacts/{about['id']}/zip"
    with pytest.raises(GitHubError, match="GitHub's answer is no JSON"):
        api.read(path)
    with pytest.raises(GitHubError, match="GitHub's answer is longer than 10 bytes"):
        api.get(path, most=10)
