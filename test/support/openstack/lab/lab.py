"""A cloud on loopback: Keystone, Glance, Placement and Nova as they are, with a Nova driver that starts machines of disks, and Neutron's
answers. `prepare` makes the databases once, a minute; `serve` starts a fresh cloud of them in seconds.

lab.py prepare TEMPLATE          an empty folder
lab.py serve TEMPLATE FOLDER     prints one line of JSON when all answer; ends with its standard input
"""
import ctypes, json, os, shutil, signal, socket, sqlite3, subprocess, sys, time, urllib.error, urllib.request

HERE = os.path.dirname(os.path.abspath(__file__))
BIN = os.path.dirname(sys.executable)
ETC = os.path.join(os.path.dirname(BIN), 'etc')
PASSWORD = 'lab-admin-password'
SERVICES = ('keystone', 'glance', 'placement', 'neutron', 'nova')
# Stand in the databases of the template for the ports of a run.
MARKS = {name: 'http://127.0.0.1:%d' % (61001 + index) for index, name in enumerate(SERVICES)}

AUTH = """auth_url = {keystone}/v3
auth_type = password
project_domain_id = default
user_domain_id = default
project_name = admin
username = admin
password = %s
""" % PASSWORD

CONF = {
    'keystone.conf': """[DEFAULT]
log_file = keystone.log
[database]
connection = sqlite:///{folder}/keystone.db
[token]
provider = fernet
[fernet_tokens]
key_repository = {folder}/fernet
[credential]
key_repository = {folder}/cred
""",
    'glance-api.conf': """[DEFAULT]
log_file = {folder}/glance.log
enabled_backends = fs:file
node_staging_uri = file://{folder}/staging
workers = 1
[database]
connection = sqlite:///{folder}/glance.db
[glance_store]
default_backend = fs
[fs]
filesystem_store_datadir = {folder}/images
[os_glance_staging_store]
filesystem_store_datadir = {folder}/staging
[os_glance_tasks_store]
filesystem_store_datadir = {folder}/tasks
[keystone_authtoken]
service_type = image
www_authenticate_uri = {keystone}/v3
""" + AUTH + """[paste_deploy]
flavor = keystone
config_file = {etc}/glance/glance-api-paste.ini
[oslo_concurrency]
lock_path = {folder}/lock
""",
    'placement.conf': """[DEFAULT]
log_file = {folder}/placement.log
[placement_database]
connection = sqlite:///{folder}/placement.db
sync_on_startup = true
[api]
auth_strategy = keystone
[keystone_authtoken]
www_authenticate_uri = {keystone}/v3
""" + AUTH,
    'nova.conf': """[DEFAULT]
log_file = {folder}/nova.log
host = lab
my_ip = 127.0.0.1
state_path = {folder}/state
instances_path = {folder}/state/instances
transport_url = fake://
compute_driver = bakelab.LabDriver
concurrency_backend = threading
report_interval = 50
sync_power_state_interval = -1
heal_instance_info_cache_interval = -1
update_resources_interval = 600
service_down_time = 600
[database]
connection = sqlite:///{folder}/nova.db
sqlite_synchronous = false
[api_database]
connection = sqlite:///{folder}/nova_api.db
sqlite_synchronous = false
[keystone_authtoken]
service_type = compute
www_authenticate_uri = {keystone}/v3
""" + AUTH + """[service_user]
send_service_user_token = true
""" + AUTH + """[placement]
region_name = RegionOne
""" + AUTH + """[glance]
api_servers = {glance}
[neutron]
region_name = RegionOne
""" + AUTH + """[cinder]
""" + AUTH + """[oslo_concurrency]
lock_path = {folder}/lock
[scheduler]
discover_hosts_in_cells_interval = -1
workers = 1
[conductor]
workers = 1
[oslo_messaging_notifications]
driver = noop
[filter_scheduler]
enabled_filters = ComputeFilter
[vnc]
enabled = false
""",
}
ENDPOINTS = (('image', 'glance', ''), ('compute', 'nova', '/v2.1'), ('placement', 'placement', ''), ('network', 'neutron', ''))
NOVA_DATABASES = ('nova', 'nova_api', 'nova_cell0')


def configure(folder, addresses):
    for name in ('state', 'images', 'staging', 'tasks', 'lock', 'machines'):
        os.makedirs(os.path.join(folder, name), exist_ok=True)
    for name, text in CONF.items():
        with open(os.path.join(folder, name), 'w') as file:
            file.write(text.format(folder=folder, etc=ETC, **addresses))


def dies_with_parent():
    ctypes.CDLL(None).prctl(1, signal.SIGKILL)


def run(folder, program, *args):
    done = subprocess.run([os.path.join(BIN, 'python'), os.path.join(BIN, program), *args], cwd=folder, stdout=subprocess.PIPE,
                          stderr=subprocess.STDOUT, text=True, preexec_fn=dies_with_parent)
    if done.returncode != 0:
        raise SystemExit('%s %s failed:\n%s' % (program, ' '.join(args), done.stdout[-3000:]))


def prepare(folder):
    """All databases, empty but for the administrator and the catalog."""
    configure(folder, MARKS)
    keystone, glance, nova = (['--config-file', name] for name in ('keystone.conf', 'glance-api.conf', 'nova.conf'))
    user = ['--keystone-user', str(os.getuid()), '--keystone-group', str(os.getgid())]
    for name in ('fernet', 'cred'):
        os.makedirs(os.path.join(folder, name), mode=0o700, exist_ok=True)
    run(folder, 'keystone-manage', *keystone, 'db_sync')
    run(folder, 'keystone-manage', *keystone, 'fernet_setup', *user)
    run(folder, 'keystone-manage', *keystone, 'credential_setup', *user)
    url = MARKS['keystone'] + '/v3'
    run(folder, 'keystone-manage', *keystone, 'bootstrap', '--bootstrap-password', PASSWORD, '--bootstrap-admin-url', url,
        '--bootstrap-public-url', url, '--bootstrap-internal-url', url, '--bootstrap-region-id', 'RegionOne')
    run(folder, 'glance-manage', *glance, 'db_sync')
    run(folder, 'nova-manage', *nova, 'api_db', 'sync')
    run(folder, 'nova-manage', *nova, 'cell_v2', 'map_cell0', '--database_connection', 'sqlite:///%s/nova_cell0.db' % folder)
    run(folder, 'nova-manage', *nova, 'db', 'sync')
    run(folder, 'nova-manage', *nova, 'cell_v2', 'create_cell', '--name', 'cell1', '--database_connection',
        'sqlite:///%s/nova.db' % folder, '--transport-url', 'fake://')
    with open(os.path.join(folder, 'made-in'), 'w') as file:
        file.write(folder)


def free_port():
    with socket.socket() as one:
        one.bind(('127.0.0.1', 0))
        return one.getsockname()[1]


def copy(template, folder, addresses):
    """A template's databases, with the addresses and the folder of this run in place of its own."""
    made_in = open(os.path.join(template, 'made-in')).read()
    for name in ('keystone', 'glance', *NOVA_DATABASES):
        shutil.copy(os.path.join(template, name + '.db'), folder)
    for name in ('fernet', 'cred'):
        shutil.copytree(os.path.join(template, name), os.path.join(folder, name))
    with sqlite3.connect(os.path.join(folder, 'keystone.db')) as db:
        for name, mark in MARKS.items():
            db.execute('update endpoint set url = replace(url, ?, ?)', (mark, addresses[name]))
    with sqlite3.connect(os.path.join(folder, 'nova_api.db')) as db:
        db.execute('update cell_mappings set database_connection = replace(database_connection, ?, ?)', (made_in, folder))
    for name in NOVA_DATABASES:
        with sqlite3.connect(os.path.join(folder, name + '.db')) as db:
            db.execute('pragma journal_mode=wal')


def ask(method, url, body=None, token=None):
    headers = {'Content-Type': 'application/json', **({'X-Auth-Token': token} if token else {})}
    data = None if body is None else json.dumps(body).encode()
    with urllib.request.urlopen(urllib.request.Request(url, method=method, data=data, headers=headers), timeout=60) as answer:
        text = answer.read()
        return answer.headers, json.loads(text) if text else None


def login(url):
    body = {'auth': {'identity': {'methods': ['password'], 'password': {'user': {'name': 'admin', 'domain': {'id': 'default'}, 'password': PASSWORD}}},
                     'scope': {'project': {'name': 'admin', 'domain': {'id': 'default'}}}}}
    headers, admin = ask('POST', url + '/auth/tokens', body)
    return headers['X-Subject-Token'], admin


def wait(address, children, seconds=180):
    end = time.time() + seconds
    while True:
        try:
            return urllib.request.urlopen(address, timeout=5).close()
        except urllib.error.HTTPError:
            return
        except OSError:
            if time.time() > end or any(child.poll() is not None for child in children):
                raise SystemExit('%s does not answer' % address)
            time.sleep(0.1)


def serve(template, folder):
    addresses = {name: 'http://127.0.0.1:%d' % free_port() for name in SERVICES}
    configure(folder, addresses)
    copy(template, folder, addresses)
    children = []
    ssh = free_port()
    environment = {**os.environ, 'LAB_FOLDER': folder, 'LAB_NEUTRON': addresses['neutron'], 'LAB_NOVA': addresses['nova'],
                   'LAB_KEYSTONE': addresses['keystone'], 'LAB_SSH': str(ssh), 'OS_PLACEMENT_CONFIG_DIR': folder, 'OS_GLANCE_CONFIG_DIR': folder,
                   'OS_GLANCE_CONFIG_FILES': 'glance-api.conf', 'PYTHONDONTWRITEBYTECODE': '1'}
    for name in [name for name in environment if name.startswith('OS_') and 'CONFIG' not in name]:
        del environment[name]

    def start(name, *command):
        log = open(os.path.join(folder, name + '.out'), 'w')
        children.append(subprocess.Popen([os.path.join(BIN, 'python'), *command], cwd=folder, env=environment, stdout=log,
                                         stderr=subprocess.STDOUT, stdin=subprocess.DEVNULL, preexec_fn=dies_with_parent))

    def gunicorn(name, application):
        start(name, '-m', 'gunicorn', '-b', addresses[name].split('//')[1], '--threads', '8', '--timeout', '300', '--chdir', HERE, application)

    gunicorn('keystone', 'services:keystone()')
    gunicorn('glance', 'services:glance()')
    gunicorn('placement', 'placement.wsgi.api:application')
    start('neutron', os.path.join(HERE, 'neutron.py'))
    for name in ('keystone', 'glance', 'placement', 'neutron'):
        wait(addresses[name] + '/', children)
    url = addresses['keystone'] + '/v3'
    token, admin = login(url)
    have = {one['type'] for one in ask('GET', url + '/services', token=token)[1]['services']}
    for kind, name, path in ENDPOINTS:
        if kind in have:
            continue
        service = ask('POST', url + '/services', {'service': {'type': kind, 'name': name}}, token)[1]['service']['id']
        for interface in ('public', 'internal', 'admin'):
            ask('POST', url + '/endpoints', {'endpoint': {'service_id': service, 'interface': interface, 'url': addresses[name] + path, 'region_id': 'RegionOne'}}, token)
    roles = {one['name']: one['id'] for one in ask('GET', url + '/roles', token=token)[1]['roles']}
    if 'service' not in roles:
        ask('POST', url + '/roles', {'role': {'name': 'service'}}, token)

    def openrc(user, password, project):
        return {'OS_AUTH_URL': url, 'OS_USERNAME': user, 'OS_PASSWORD': password, 'OS_USER_DOMAIN_ID': 'default', 'OS_PROJECT_ID': project,
                'OS_REGION_NAME': 'RegionOne'}

    environments = {'admin': openrc('admin', PASSWORD, admin['token']['project']['id'])}
    for name in ('images', 'others'):
        project = ask('POST', url + '/projects', {'project': {'name': name, 'domain_id': 'default'}}, token)[1]['project']['id']
        password = 'of-' + os.urandom(8).hex()
        user = ask('POST', url + '/users', {'user': {'name': 'user-of-' + name, 'password': password, 'domain_id': 'default'}}, token)[1]['user']['id']
        ask('PUT', '%s/projects/%s/users/%s/roles/%s' % (url, project, user, roles['member']), token=token)
        environments[name] = openrc('user-of-' + name, password, project)
    # Nova reads the catalog once, when it starts.
    start('nova', os.path.join(HERE, 'nova_all.py'))
    wait(addresses['nova'] + '/', children)
    ask('POST', addresses['nova'] + '/v2.1/flavors', {'flavor': {'name': 'm1.small', 'ram': 512, 'vcpus': 1, 'disk': 1, 'id': '1'}}, token)
    print(json.dumps({'addresses': addresses, 'ssh': ssh, 'environments': environments}), flush=True)
    sys.stdin.read()
    for child in children:
        child.kill()


if __name__ == '__main__':
    command, *folders = sys.argv[1:]
    {'prepare': prepare, 'serve': serve}[command](*map(os.path.abspath, folders))
