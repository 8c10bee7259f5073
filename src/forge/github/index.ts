/** The door to GitHub: bundled apart with Octokit, and loaded only when it is asked for. */
export { fetchComments, type FetchedComments, isPublic } from './comments.ts';
export { tellGitHub, type ToldGitHub } from './tell.ts';
