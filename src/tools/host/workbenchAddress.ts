export interface WorkbenchTarget {
  /** An absolute path to a folder or to a `.code-workspace` file; nothing opens an empty window. */
  readonly open?: string;
  /** An absolute path to an extension that runs from where it is; the server must be one for development. */
  readonly extension?: string;
  /** An absolute path to a module whose `run()` is called inside the extension host. */
  readonly tests?: string;
}

/** The address of a workbench on a server that `startServer` started. */
export function workbenchAddress(authority: string, { open, extension, tests }: WorkbenchTarget): string {
  const remote = (path: string) => `vscode-remote://${authority}${path}`;
  const query = new URLSearchParams();
  if (open === undefined) query.set('ew', 'true');
  else query.set(open.endsWith('.code-workspace') ? 'workspace' : 'folder', open);
  const payload: [string, string][] = [];
  if (extension !== undefined) payload.push(['extensionDevelopmentPath', remote(extension)]);
  if (tests !== undefined) payload.push(['extensionTestsPath', remote(tests)]);
  if (payload.length > 0) query.set('payload', JSON.stringify([...payload, ['skipWelcome', 'true']]));
  // Slashes may stand in a query as they are, and people read this.
  return `http://${authority}/?${query.toString().replaceAll('%2F', '/')}`;
}
