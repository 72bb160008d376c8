// Which version of the code is spoken of: a commit and its branch, from CI's variables or from git.
import { spawnSync } from 'node:child_process';
import { argumentOf, EndsEarly, exitCodes, valueOf, type Surroundings } from './ending.ts';

/** What git says, its last line break aside; undefined when it fails or there is no git. */
const git = (surroundings: Surroundings, ...args: readonly string[]): string | undefined => {
  const { status, stdout } = spawnSync('git', args, {
    cwd: surroundings.folder,
    env: { ...surroundings.environment },
    encoding: 'utf8',
  });
  return status === 0 ? stdout.trimEnd() : undefined;
};

const firstOf = (surroundings: Surroundings, ...names: readonly string[]): string | undefined => {
  const name = names.find((each) => valueOf(surroundings, each) !== undefined);
  return name === undefined ? undefined : argumentOf(surroundings.environment[name] ?? '', name);
};

/**
 * The version: the full commit (GIT_COMMIT, else GITHUB_SHA, else HEAD).
 * @throws EndsEarly when nothing tells
 */
export const commitOf = (surroundings: Surroundings): string => {
  const commit =
    firstOf(surroundings, 'GIT_COMMIT', 'GITHUB_SHA') ?? git(surroundings, 'rev-parse', 'HEAD');
  if (commit !== undefined) return commit;
  throw new EndsEarly(exitCodes.unusable, {
    vi: 'Không biết phiên bản: hãy đặt GIT_COMMIT, hoặc chạy trong một kho git đã có commit.',
    en: 'The version is unknown: set GIT_COMMIT, or run in a git repository that has a commit.',
  });
};

/**
 * The branch: GIT_BRANCH (as Jenkins sets it, `origin/` aside), else that of GitHub's pull request
 * or push, else the one checked out. A pushed tag is no branch.
 * @throws EndsEarly when nothing tells
 */
export const branchOf = (surroundings: Surroundings): string => {
  const isTag = valueOf(surroundings, 'GITHUB_REF_TYPE') === 'tag';
  const branch =
    firstOf(surroundings, 'GIT_BRANCH')?.replace(/^origin\//u, '') ??
    firstOf(surroundings, 'GITHUB_HEAD_REF', ...(isTag ? [] : ['GITHUB_REF_NAME'])) ??
    git(surroundings, 'symbolic-ref', '--short', 'HEAD');
  if (branch !== undefined) return branch;
  throw new EndsEarly(exitCodes.unusable, {
    vi: 'Không biết nhánh (HEAD không ở trên nhánh nào): hãy đặt GIT_BRANCH.',
    en: 'The branch is unknown (HEAD is on none): set GIT_BRANCH.',
  });
};

/**
 * Makes sure that what lies in the folder is what the commit holds: a version, once published,
 * stands for it. CI is believed: it has checked that commit out, and writes reports beside.
 * @throws EndsEarly when something is changed, or another commit is checked out
 */
export const mustHold = (surroundings: Surroundings, commit: string): void => {
  if (!['', 'false', '0'].includes(surroundings.environment['CI'] ?? '')) return;
  const head = git(surroundings, 'rev-parse', 'HEAD');
  const changes = git(surroundings, 'status', '--porcelain');
  if (head === commit && changes === '') return;
  if (head !== commit || changes === undefined) {
    throw new EndsEarly(exitCodes.unusable, {
      vi: `Chưa đăng gì: phiên bản là ${commit} nhưng thư mục đang ở commit ${head ?? '(không có)'}.`,
      en: `Nothing was published: the version is ${commit}, but commit ${head ?? '(none)'} is checked out.`,
    });
  }
  throw new EndsEarly(exitCodes.unusable, {
    vi: 'Chưa đăng gì: có thay đổi chưa commit; hãy commit rồi chạy lại.',
    en: `Nothing was published: there are changes that are not committed. Commit them, then try again.\n${changes}`,
  });
};
