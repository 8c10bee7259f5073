import type { ServerResponse } from 'node:http';
import { ApiDescription, type Matched } from './description.ts';
import { type Loopback, type Received, withServer } from './loopback.ts';

type Json = Readonly<Record<string, unknown>>;

/** An answer that takes the place of the usual one. */
export interface Fault {
  /** `POST /repos/{owner}/{repo}/issues` */
  readonly at: string;
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly message?: string;
  /** What was asked for is done all the same, as when the answer got lost. */
  readonly done?: boolean;
  /** No answer comes at all. */
  readonly silent?: boolean;
  /** How many times; once where it is not said. */
  readonly times?: number;
}

interface Comment {
  readonly id: number;
  readonly issue: number;
  readonly login: string;
  body: string;
  readonly created: string;
  updated: string;
}

interface Issue {
  readonly number: number;
  readonly login: string;
  title: string;
  body: string;
  state: string;
  assignees: string[];
  isPullRequest?: boolean;
}

const descriptions = new Map<string, ApiDescription>();

/** A GitHub on this machine, with one repository, `ada/portfolio`. Requests and answers are held against the description. */
export class GitHubServer {
  readonly issues: Issue[] = [];
  readonly comments: Comment[] = [];
  readonly faults: (Fault & { left: number })[] = [];
  /** Requests and answers that are not as described. */
  readonly problems: string[] = [];
  /** Logins by their tokens. */
  readonly tokens = new Map([['ada-token', 'ada']]);
  readonly assignable = new Set(['megstew']);
  isPrivate = false;
  perPage = 100;
  /** Called before each request is answered. */
  before: (request: Received) => void = () => undefined;
  #minute = 0;
  #host = '';
  readonly #description: ApiDescription;

  /** @param file GitHub's description, which is read once */
  constructor(file: string) {
    this.#description = descriptions.get(file) ?? new ApiDescription(file);
    descriptions.set(file, this.#description);
  }

  fail(fault: Fault): void {
    this.faults.push({ ...fault, left: fault.times ?? 1 });
  }

  say(login: string, body: string, issue = 1): Comment {
    const created = this.#now();
    const id = this.comments.length + 1;
    const comment = { id, issue, login, body, created, updated: created };
    this.comments.push(comment);
    return comment;
  }

  open(login: string, body: string, changes: Partial<Issue> = {}): Issue {
    const number = this.issues.length + 1;
    const issue = { number, login, title: 'A title', body, state: 'open', assignees: [], ...changes };
    this.issues.push(issue);
    return issue;
  }

  edit(comment: Comment, body: string): void {
    comment.body = body;
    comment.updated = this.#now();
  }

  async run(use: (server: Loopback) => Promise<void>): Promise<void> {
    await withServer(
      (request, response) => {
        try {
          this.#answer(request, response);
        } catch (error) {
          this.problems.push(String(error));
          response.writeHead(500).end();
        }
      },
      async (server) => {
        this.#host = server.host;
        await use(server);
      },
    );
  }

  #answer(request: Received, response: ServerResponse): void {
    this.before(request);
    const url = new URL(request.path, `http://${this.#host}`);
    const path = decodeURIComponent(url.pathname.replace(/^\/api\/v3/, ''));
    const matched = this.#description.match(request.method, path);
    if (!matched) {
      this.problems.push(`${request.method} ${path} is not described`);
      response.writeHead(500).end();
      return;
    }
    const body: unknown = request.body === '' ? undefined : JSON.parse(request.body);
    this.problems.push(...this.#description.requestProblems(matched, url.searchParams, body));
    if (!request.headers['user-agent']?.startsWith('portfolio-readiness'))
      this.problems.push('no user agent');
    const fault = this.#faultFor(matched);
    if (fault?.silent) return;
    const login = this.tokens.get((request.headers.authorization ?? '').replace(/^token /, ''));
    const usual = fault && !fault.done ? undefined : this.#do(matched, url.searchParams, body as Json, login);
    const { status, data, headers } = fault
      ? { ...refused(fault.status, fault.message ?? 'No'), headers: fault.headers }
      : (usual ?? { status: 500, data: {}, headers: {} });
    // A server that fails answers whatever it likes.
    if (status < 500 && status !== 429 && status !== 307)
      this.problems.push(...this.#description.answerProblems(matched, status, data));
    response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', ...headers });
    response.end(status === 204 ? undefined : JSON.stringify(data));
  }

  #faultFor({ method, path }: Matched): Fault | undefined {
    const fault = this.faults.find(({ at, left }) => left > 0 && at === `${method.toUpperCase()} ${path}`);
    if (fault) fault.left -= 1;
    return fault;
  }

  #do(matched: Matched, query: URLSearchParams, body: Json, login: string | undefined): Answer {
    const { method, path, values } = matched;
    const of = `${method} ${path}`;
    if (of === 'get /repos/{owner}/{repo}') return this.#repository(login);
    if (login === undefined) return refused(401, 'Bad credentials');
    if (of === 'get /user') return done(200, this.#sample('private-user', { login }));
    if (values['owner'] !== 'ada' || values['repo'] !== 'portfolio') return refused(404, 'Not Found');
    const number = Number(values['issue_number']);
    switch (of) {
      case 'get /repos/{owner}/{repo}/issues': {
        const own = this.issues.filter((issue) => issue.login === query.get('creator'));
        return this.#page(own, query, matched, (issue) => this.#issue(issue));
      }
      case 'post /repos/{owner}/{repo}/issues': {
        const {
          title,
          body: text,
          assignees = [],
        } = body as { title: string; body: string; assignees?: string[] };
        return done(201, this.#issue(this.open(login, text, { title, assignees })));
      }
      case 'patch /repos/{owner}/{repo}/issues/{issue_number}':
        return this.#change(number, body);
      case 'get /repos/{owner}/{repo}/assignees/{assignee}':
        return this.assignable.has(values['assignee'] ?? '')
          ? done(204, undefined)
          : refused(404, 'Not Found');
      case 'get /repos/{owner}/{repo}/issues/{issue_number}/comments': {
        const own = this.comments.filter(({ issue }) => issue === number);
        return this.#page(own, query, matched, (comment) => this.#comment(comment));
      }
      case 'post /repos/{owner}/{repo}/issues/{issue_number}/comments':
        return done(201, this.#comment(this.say(login, String(body['body']), number)));
      default: {
        const index = this.comments.findIndex(({ id }) => id === Number(values['comment_id']));
        this.comments.splice(index, 1);
        return done(204, undefined);
      }
    }
  }

  #repository(login: string | undefined): Answer {
    if (this.isPrivate && login === undefined) return refused(404, 'Not Found');
    return done(200, this.#sample('full-repository', { private: this.isPrivate, owner: this.#user('ada') }));
  }

  #change(number: number, body: Json): Answer {
    const issue = this.issues.find((one) => one.number === number);
    if (!issue) return refused(404, 'Not Found');
    const assignees = body['assignees'] as string[] | undefined;
    if (assignees?.some((login) => !this.assignable.has(login))) return refused(422, 'Validation Failed');
    Object.assign(issue, {
      title: body['title'] ?? issue.title,
      body: body['body'] ?? issue.body,
      state: body['state'] ?? issue.state,
      assignees: assignees ?? issue.assignees,
    });
    return done(200, this.#issue(issue));
  }

  #page<T>(all: readonly T[], query: URLSearchParams, { values }: Matched, show: (one: T) => Json): Answer {
    const page = Number(query.get('page') ?? 1);
    const size = Math.min(Number(query.get('per_page') ?? 30), this.perPage);
    const next = new URLSearchParams(query);
    next.set('page', String(page + 1));
    const { owner = '', repo = '', issue_number: issue } = values;
    const under = issue === undefined ? 'issues' : `issues/${issue}/comments`;
    const address = `http://${this.#host}/api/v3/repos/${owner}/${repo}/${under}?${next.toString()}`;
    const hasMore = all.length > page * size;
    const headers: Record<string, string> = hasMore ? { link: `<${address}>; rel="next"` } : {};
    return { status: 200, headers, data: all.slice((page - 1) * size, page * size).map(show) };
  }

  #issue({ login, isPullRequest, assignees, ...issue }: Issue): Json {
    const url = `https://github.test/ada/portfolio/issues/${issue.number}`;
    return this.#sample('issue', {
      ...issue,
      html_url: url,
      user: this.#user(login),
      assignees: assignees.map((one) => this.#user(one)),
      ...(isPullRequest && { pull_request: { diff_url: url, html_url: url, patch_url: url, url } }),
    });
  }

  #comment({ id, issue, login, body, created, updated }: Comment): Json {
    const url = `https://github.test/ada/portfolio/issues/${issue}#issuecomment-${id}`;
    const user = login === '' ? null : this.#user(login);
    return this.#sample('issue-comment', {
      ...{ id, body, user, html_url: url, created_at: created, updated_at: updated },
    });
  }

  #user(login: string): Json {
    return this.#sample('simple-user', { login });
  }

  #sample(name: string, changes: Json): Json {
    return { ...this.#description.sample(name), ...changes };
  }

  #now(): string {
    this.#minute += 1;
    return new Date(Date.UTC(2017, 1, 1, 16, this.#minute)).toISOString().replace('.000', '');
  }
}

interface Answer {
  readonly status: number;
  readonly data: unknown;
  readonly headers: Readonly<Record<string, string>>;
}

function done(status: number, data: unknown): Answer {
  return { status, data, headers: {} };
}

function refused(status: number, message: string): Answer {
  return done(status, { message, documentation_url: 'https://docs.github.test/', status: String(status) });
}
