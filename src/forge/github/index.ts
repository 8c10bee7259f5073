/** The door to GitHub: bundled apart with Octokit, and loaded only when it is asked for. */
export { fetchComments, isPublic } from './comments.ts';
export { tellGitHub } from './tell.ts';
