/** Names, in the environment of the server, the word that its answers begin with. */
export const SERVER = 'BAKEHOUSE_KITCHEN_SERVER';

/**
 * A configuration of Test Kitchen that, when it is read, stays in the process that reads it and takes calls: every line
 * that it gets is a list of fields in base64 with blanks between them, and so is every answer, after its word.
 *
 * - `hello PID VERSION`, first of all
 * - `run ID FOLDER STDOUT STDERR COUNT ARG… CHANGE…`: starts Test Kitchen with COUNT arguments; a change of the environment is
 *   `NAME=value`, or `NAME` for none. It answers `started ID PID`, and later `ended ID CODE`; or `failed ID WHY`.
 * - `load ID FOLDER COUNT FILE… CHANGE…`: loads files that others then need not; it answers `loaded ID`
 * - `gems ID NAME…`: `gems ID NAME VERSION …` of those that are there
 *
 * Test Kitchen reads a configuration by ERB since its first version, in whatever Ruby and with whatever gems its user has
 * it run: nothing needs to be put on a load path or into RUBYOPT, which what it starts would inherit. Nothing here loads a
 * library, since one that Test Kitchen or a plugin wants in another version would then be taken.
 *
 * A call is a process of its own, forked from this one, with a session of its own; to it and to what it starts, all is as
 * if it had been started by its name. When there is nobody left to take calls from, the server ends; what it has started
 * goes on.
 */
export function serverProgram(word: string): string {
  return `<%
word = ${JSON.stringify(word)}
ENV.delete(${JSON.stringify(SERVER)})
# 4.1.0 uses Time#iso8601 without loading it.
require "time"
answers = STDOUT.dup
answers.sync = true
# What a plugin prints as it is loaded is no answer.
STDOUT.reopen(STDERR)
tell = ->(*fields) { answers.write(([word] + fields.map { |field| [field.to_s].pack("m0") }).join(" ") + "\\n") }
text = ->(field) { field.unpack1("m").force_encoding(Encoding.default_external) }
change = lambda do |changes|
  changes.each do |one|
    name, value = one.split("=", 2)
    ENV[name] = value
  end
end
parts = lambda do |fields|
  count = fields.shift.to_i
  [fields.shift(count), fields]
end

loaded = []
# Test Kitchen asks a plugin whether it has what it needs when it is new (lib/kitchen/plugin.rb): so it is for a list.
as_new = lambda do
  fresh = loaded.dup
  Kitchen::Plugin.singleton_class.prepend(Module.new do
    define_method(:require) { |file| super(file) || !fresh.delete(file).nil? }
    private :require
  end)
end
calls = {}
bell, ringer = IO.pipe
run = lambda do |id, folder, out, err, *rest|
  args, changes = parts.(rest)
  pid = fork do
    Process.setsid
    trap("CLD", "DEFAULT")
    [answers, bell, ringer].each(&:close)
    STDIN.reopen(File::NULL)
    STDOUT.reopen(out, "a")
    STDERR.reopen(err, "a")
    STDERR.sync = true
    Dir.chdir(folder)
    change.(changes)
    ARGV.replace(args)
    as_new.() if args.first == "list"
    Kitchen.run_id = nil if Kitchen.respond_to?(:run_id=)
    Kitchen.with_friendly_errors { Kitchen::CLI.start(args) }
  end
  calls[pid] = id
  tell.("started", id, pid)
rescue SystemCallError => error
  tell.("failed", id, error.message)
end
load_files = lambda do |id, folder, *rest|
  files, changes = parts.(rest)
  before = ENV.to_h
  Dir.chdir(folder)
  change.(changes)
  files.each do |file|
    loaded << file if require(file)
  rescue StandardError, ScriptError
    # Whoever needs it says so.
  end
  ENV.replace(before)
  tell.("loaded", id)
end
gems = lambda do |id, *names|
  found = names.map { |name| [name, Gem::Specification.find_all_by_name(name).map(&:version).max] }
  tell.("gems", id, *found.select(&:last).flatten)
end
take = { "run" => run, "load" => load_files, "gems" => gems }

begin
  trap("CLD") { ringer.write_nonblock(".", exception: false) }
  tell.("hello", Process.pid, Kitchen::VERSION)
  waiting = String.new
  loop do
    ready, = IO.select([STDIN, bell])
    if ready.include?(bell)
      bell.read_nonblock(4096, exception: false)
      calls.keys.each do |pid|
        ended, status = Process.wait2(pid, Process::WNOHANG)
        tell.("ended", calls.delete(ended), status.exitstatus || 128 + status.termsig) unless ended.nil?
      end
    end
    next unless ready.include?(STDIN)
    piece = STDIN.read_nonblock(65_536, exception: false)
    next if piece == :wait_readable
    break if piece.nil?
    waiting << piece
    while (line = waiting.slice!(/\\A[^\\n]*\\n/))
      verb, *fields = line.split.map(&text)
      take.fetch(verb).(*fields)
    end
  end
rescue SignalException, StandardError => error
  STDERR.puts "#{error.class}: #{error.message}"
end
exit!(0)
%>
`;
}
