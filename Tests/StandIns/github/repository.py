"""One repository on the stand-in: a bare Git repository, its pull requests, its people."""

import os
import subprocess

import shapes

ID = 424242


def user(login):
    return shapes.complete("SimpleUser", {"login": login, "id": 1, "type": "User"})


def link(url):
    return {"href": url}


class Repository:
    def __init__(self, folder, full_name, token_user):
        self.full_name = full_name
        self.former_names = []
        self.redirect_status = 301
        self.token_user = token_user
        self.collaborators = {token_user, "ada", "grace"}
        self.teams = {"data-platform"}
        self.has_drafts = True
        self.ignores_head_filter = False
        self.invisible_branches = 0
        self.pulls = []
        self.folder = os.path.join(folder, "repository.git")
        self.git("init", "--bare", "-q", "-b", "main", self.folder, inside=False)
        self.git("config", "http.receivepack", "true")
        self.commit("main", "first commit", parent=None)

    # Git

    def git(self, *arguments, inside=True, check=True, input=None):
        names = {"GIT_AUTHOR_NAME": "Stand-in", "GIT_AUTHOR_EMAIL": "stand-in@example.com"}
        names |= {key.replace("AUTHOR", "COMMITTER"): value for key, value in names.items()}
        dates = {"GIT_AUTHOR_DATE": "1767225600 +0000", "GIT_COMMITTER_DATE": "1767225600 +0000"}
        environment = {"PATH": os.environ["PATH"], "HOME": os.path.dirname(self.folder), **names, **dates}
        where = ["--git-dir", self.folder] if inside else []
        run = subprocess.run(["git", *where, *arguments], capture_output=True, text=True, env=environment, input=input)
        if check and run.returncode != 0:
            raise RuntimeError(f"git {arguments}: {run.stderr}")
        return run.stdout.strip() if run.returncode == 0 else None

    def tip(self, branch):
        return self.git("rev-parse", "--verify", "-q", f"refs/heads/{branch}", check=False)

    def commit(self, branch, text, parent="main"):
        """A commit with one file of its own on a branch, made where it is not there yet."""
        tip = self.tip(branch) or (self.tip(parent) if parent else None)
        blob = self.git("hash-object", "-w", "--stdin", input=text)
        tree = self.git("mktree", input=f"100644 blob {blob}\t{text.replace(' ', '-').replace('/', '-')}\n")
        parents = ["-p", tip] if tip else []
        commit = self.git("commit-tree", tree, *parents, "-m", text)
        self.git("update-ref", f"refs/heads/{branch}", commit)
        return commit

    # Replies

    @property
    def owner(self):
        return self.full_name.split("/")[0]

    def reply(self, model="FullRepository"):
        return shapes.complete(model, {
            "id": ID, "name": self.full_name.split("/")[1], "full_name": self.full_name, "owner": user(self.owner),
            "default_branch": "main", "private": True,
        })

    def end(self, branch, sha, full_name=None):
        repository = self.reply("Repository")
        if full_name:
            repository["full_name"] = full_name
        owner = repository["full_name"].split("/")[0]
        return {"label": f"{owner}:{branch}", "ref": branch, "sha": sha, "repo": repository, "user": user(owner)}

    def pull_reply(self, pull, model="PullRequest"):
        url = f"https://github.example/{self.full_name}/pull/{pull['number']}"
        head_sha = pull["sha"] if pull["state"] == "closed" or pull["fork"] else self.tip(pull["head"]) or pull["sha"]
        reply = {
            "id": 1000 + pull["number"], "number": pull["number"], "html_url": url, "url": url, "state": pull["state"],
            "draft": pull["draft"], "title": pull["title"], "body": pull["body"], "user": user(pull["author"]),
            "head": self.end(pull["head"], head_sha, pull["fork"]),
            "base": self.end(pull["base"], self.tip(pull["base"]) or "0" * 40),
            "labels": [self.label_reply(name, "PullRequestPropLabelsItems") for name in pull["labels"]],
            "requested_reviewers": [user(login) for login in pull["reviewers"]],
            "requested_teams": [self.team_reply(slug) for slug in pull["teams"]],
            "merged_at": pull["merged_at"], "closed_at": pull["merged_at"], "author_association": "OWNER",
            "_links": {name: link(url) for name in (
                "self", "html", "issue", "comments", "review_comments", "review_comment", "commits", "statuses")},
        }
        if model == "PullRequest":
            reply |= {"merged": pull["merged_at"] is not None, "mergeable": None, "mergeable_state": "unknown",
                      "maintainer_can_modify": False}
        return shapes.checked(model, shapes.complete(model, reply))

    def label_reply(self, name, model="Label"):
        return shapes.complete(model, {"name": name, "id": 7, "color": "ededed", "archived_at": None})

    def team_reply(self, slug):
        return shapes.complete("Team", {"slug": slug, "name": slug, "type": "organization"})

    def event_reply(self, pull, kind, name):
        event = {"event": "review_requested", "actor": user(self.token_user), "review_requester": user(self.token_user)}
        event["requested_" + kind] = user(name) if kind == "reviewer" else shapes.complete(
            "Team", {"slug": name, "name": name, "type": "organization"})
        return shapes.checked("ReviewRequestedIssueEvent", shapes.complete("ReviewRequestedIssueEvent", event))

    # Changes

    def add_pull(self, head, base, title, body="", draft=False, author=None, fork=None, state="open", merged=False):
        pull = {
            "number": len(self.pulls) + 1, "head": head, "base": base, "title": title, "body": body, "draft": draft,
            "author": author or self.token_user, "fork": fork, "state": state, "labels": [], "reviewers": [],
            "teams": [], "asked": [], "merged_at": "2026-01-02T00:00:00Z" if merged else None,
            "sha": (None if fork else self.tip(head)) or "1" * 40,
        }
        self.pulls.append(pull)
        return pull
