// From where `order-lab explore` is asked to look, and on which call or notice it tries faults.
import { starts as everyStart, type Start } from '../explore/starts.ts';
import { calls, notices, type CallName, type NoticeName } from '../wire/services.ts';
import { NothingMatched } from './complaint.ts';

/** The starts that were asked for. @throws NothingMatched: there is none of that name */
export const chosenStarts = (names: readonly string[] | undefined): readonly Start[] => {
  const unknown = names?.filter((name) => !everyStart.some((start) => start.name === name)) ?? [];
  if (unknown.length > 0) {
    const [asked, known] = [unknown.join('", "'), everyStart.map(({ name }) => name).join('\n  ')];
    throw new NothingMatched({
      vi: `Không có điểm bắt đầu nào tên "${asked}". Có:\n  ${known}`,
      en: `There is no start "${asked}". There are:\n  ${known}`,
    });
  }
  return everyStart.filter(({ name }) => names === undefined || names.includes(name));
};

/** The call or notice on which faults are tried. @throws NothingMatched: there is no such one */
export const chosenCall = (name: string | undefined): CallName | NoticeName | undefined => {
  if (name === undefined) return undefined;
  const known = [...Object.keys(calls), ...Object.keys(notices)] as (CallName | NoticeName)[];
  const call = known.find((each) => each === name);
  if (call !== undefined) return call;
  throw new NothingMatched({
    vi: `--only: không có yêu cầu hay thông báo nào tên "${name}". Có:\n  ${known.join('\n  ')}`,
    en: `--only: there is no call and no notice "${name}". There are:\n  ${known.join('\n  ')}`,
  });
};
