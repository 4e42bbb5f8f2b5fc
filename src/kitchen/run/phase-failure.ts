import { providerTrouble } from '../../image/failure.ts';
import type { FailureText } from './failure-text.ts';
import type { TestFailureClass, PhaseName, PhaseTrouble } from '../outcome.ts';

/** A call of Test Kitchen that did not do what it was for. */
export interface PhaseEnd {
  readonly phase: PhaseName;
  readonly said: FailureText;
  /** What the state has, such as Kitchen::Transport::SshFailed; `null` also for hooks and kills. */
  readonly lastError: string | null;
  readonly timedOutMinutes: number | null;
  /** Whether the program ended without complaint, while the state has another action. */
  readonly silentState: string | null;
}

/** What the kitchen file or what is installed is to blame for, whatever the phase. */
const CONFIG_CLASSES =
  /^(?:Kitchen::UserError|Kitchen::ClientError|Kitchen::LoadError|LoadError|NameError|NoMethodError|TypeError|ArgumentError|KeyError|SyntaxError|Psych::|YAML::|ERB|Bundler::|Gem::|Errno::EACCES|Errno::ENOENT)/;
const CONFIG_SIGNS =
  /Could not load the '[^']*' \w+|undefined (?:method|local variable) |uninitialized constant |Could not parse Docker build output|You must (?:first install|set)|must be set|Could not find gem|Bundler could not find|No instances for regex|Unable to (?:parse|load)|InvalidAMIID|pull access denied|manifest (?:unknown|for \S+ not found)|repository does not exist|invalid reference format|Dockerfile parse error|unknown instruction/i;
const LICENCE_SIGNS =
  /cannot execute without accepting the licen[sc]e|LicenseNotAccepted|licen[sc]e (?:must be|was not|is not|has not been) accepted|accept the (?:Chef|Progress) licen[sc]e|Missing Licenses|licen[sc]e key (?:is )?(?:required|invalid|expired)|CHEF_LICENSE_KEY/i;
/** The way to the guest is gone; what the guest's own commands answer is not meant. */
const TRANSPORT_CLASSES =
  /^Kitchen::Transport::|^Net::SSH::|^WinRM::|^Errno::(?:ECONN|EHOST|ENET|ETIMEDOUT|EPIPE)|^IOError$/;
const GUEST_COMMAND = /(?:SSH|WinRM|Docker Exec) (?:exited|command failed)|exited \(\d+\) for command/i;
/** kitchen-docker's own Dockerfile installs an ssh server, for which it must be root. */
const UNPRIVILEGED = /failed to create symbolic link '\/sbin\/initctl': Permission denied/;

/** docker tells the ports of what runs only. */
const ENDED_AT_ONCE = /No public port '22(?:\/tcp)?' published/;
export const ENDED =
  'The container ended as soon as it was started. An image that has an entrypoint (Packer\'s docker builder leaves /bin/sh) takes `run_command` for its arguments: write `ENTRYPOINT []` into the `dockerfile:` of the driver, or bake with `run_command = ["-d", "-i", "-t", "{{.Image}}", "/bin/sh"]`; else see that its `run_command` goes on.';

/** Why a phase failed: from the phase, the class of the error and the text, never from the exit code. */
export function classifyFailure(end: PhaseEnd): PhaseTrouble {
  const told = tellingOf(end);
  const { text } = end.said;
  return text === '' || text === told.message ? told : { ...told, text };
}

function tellingOf(end: PhaseEnd): Omit<PhaseTrouble, 'text'> {
  const { phase, said, timedOutMinutes, silentState } = end;
  const message = (otherwise: string): string => (said.message === '' ? otherwise : said.message);
  if (timedOutMinutes !== null) {
    return { class: byPhase(phase), message: `${phase} did not end within ${timedOutMinutes} min and was stopped.` };
  }
  if (silentState !== null) {
    return {
      class: byPhase(phase),
      message: `${phase} ended without complaint, but Test Kitchen has it at ${silentState}.`,
    };
  }
  if (phase === 'destroy')
    return { class: 'cleanup', message: message('destroy failed; the log of the instance says more.') };
  if (LICENCE_SIGNS.test(said.text)) {
    return {
      class: 'licence',
      message: `${message('A licence is not accepted.')} Set the input "chef-license" if you accept it.`,
    };
  }
  if (said.isHook)
    return { class: 'config', message: `A lifecycle hook of ${phase} failed: ${message('it says nothing')}` };
  if (phase === 'create' && UNPRIVILEGED.test(said.text)) {
    return {
      class: 'config',
      message:
        'The image does not run as root, so kitchen-docker cannot install its ssh server in it. Use `transport: {name: docker}`, or a `dockerfile:` of your own with `USER root`.',
    };
  }
  if (phase === 'create' && ENDED_AT_ONCE.test(said.text)) {
    return { class: 'config', message: ENDED };
  }
  return { class: classOf(end), message: message(`${phase} failed; the log of the instance says more.`) };
}

function classOf({ phase, said, lastError }: PhaseEnd): TestFailureClass {
  const errorClass = lastError ?? said.errorClass ?? '';
  // ActionFailed: what a driver, a provisioner or a verifier fails with by itself.
  const isAction = errorClass === 'Kitchen::ActionFailed';
  if (CONFIG_CLASSES.test(errorClass)) return 'config';
  // What tests print may hold any of these words.
  if (phase !== 'verify' && CONFIG_SIGNS.test(said.text)) return 'config';
  if (phase === 'create') return providerTrouble(said.text) === 'credentials' ? 'config' : 'infrastructure';
  const isTransport = TRANSPORT_CLASSES.test(errorClass) && !GUEST_COMMAND.test(said.text);
  if (isTransport) return 'infrastructure';
  if (phase === 'converge' && !isAction && isPassing(said.text)) return 'infrastructure';
  return byPhase(phase);
}

function isPassing(text: string): boolean {
  const trouble = providerTrouble(text);
  return trouble === 'network' || trouble === 'capacity' || trouble === 'throttled';
}

function byPhase(phase: PhaseName): TestFailureClass {
  const classes = { create: 'infrastructure', converge: 'converge', verify: 'test', destroy: 'cleanup' } as const;
  return classes[phase];
}
