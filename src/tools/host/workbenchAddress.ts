export interface WorkbenchTarget {
  /** An absolute path to a folder or to a `.code-workspace` file; nothing opens an empty window. */
  readonly open?: string;
  /** An absolute path to an extension that is not installed but runs from where it is. */
  readonly extension?: string;
  /** An absolute path to a module whose `run()` is called inside the extension host. */
  readonly tests?: string;
}

/** The address of a workbench on a server that `startServer` started. */
export function workbenchAddress(authority: string, { open, extension, tests }: WorkbenchTarget): string {
  const remote = (path: string) => `vscode-remote://${authority}${path}`;
  const payload: [string, string][] = [['skipWelcome', 'true']];
  if (extension !== undefined) payload.push(['extensionDevelopmentPath', remote(extension)]);
  if (tests !== undefined) payload.push(['extensionTestsPath', remote(tests)]);
  const query = new URLSearchParams({ payload: JSON.stringify(payload) });
  if (open === undefined) query.set('ew', 'true');
  else query.set(open.endsWith('.code-workspace') ? 'workspace' : 'folder', open);
  return `http://${authority}/?${query.toString()}`;
}
