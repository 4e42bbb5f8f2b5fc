"""What Nova 34 and Packer ask of Neutron: one flat network, ports that are bound at once, floating addresses. Not Neutron."""
import json, os, time, urllib.request, uuid
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qsl, urlsplit

import lab
import loopback

NETWORK = '11111111-1111-4111-8111-111111111111'
SUBNET = '22222222-2222-4222-8222-222222222222'
EXTERNAL = '33333333-3333-4333-8333-333333333333'
GROUP = '44444444-4444-4444-8444-444444444444'
KEYSTONE = os.environ['LAB_KEYSTONE']


def network(id, name, **more):
    return dict(id=id, name=name, status='ACTIVE', admin_state_up=True, mtu=1450, tenant_id='', project_id='', subnets=[], **more)


THINGS = {
    'networks': {
        NETWORK: {**network(NETWORK, 'lab', shared=True), 'subnets': [SUBNET], 'router:external': False, 'port_security_enabled': True,
                  'provider:network_type': 'flat', 'provider:physical_network': 'p', 'provider:segmentation_id': None},
        EXTERNAL: {**network(EXTERNAL, 'public', shared=False), 'router:external': True},
    },
    'subnets': {SUBNET: dict(id=SUBNET, name='lab', network_id=NETWORK, cidr='10.9.0.0/16', gateway_ip='10.9.0.1', ip_version=4,
                             enable_dhcp=True, dns_nameservers=[], host_routes=[], allocation_pools=[])},
    'security-groups': {GROUP: dict(id=GROUP, name='default', description='', tenant_id='', project_id='', security_group_rules=[])},
    'ports': {}, 'floatingips': {}, 'segments': {}, 'routers': {},
}
ALIASES = ('binding', 'external-net', 'security-group', 'port-security', 'router', 'provider', 'quotas', 'multi-provider', 'net-mtu', 'binding-extended', 'subnet')
QUOTAS = ('port', 'network', 'floatingip', 'security_group', 'security_group_rule', 'subnet')
NO_FILTERS = {'fields', 'limit', 'marker', 'sort_key', 'sort_dir', 'page_reverse', 'tenant_id', 'project_id', 'shared', 'admin_state_up', 'fixed_ips'}
made = [10]
FORWARDS = {}


def project_of(token):
    # A credential with access rules may not ask of itself, and is told only to those who know of such rules.
    admin = lab.login(KEYSTONE + '/v3')[0]
    headers = {'X-Auth-Token': admin, 'X-Subject-Token': token, 'OpenStack-Identity-Access-Rules': '1.0'}
    with urllib.request.urlopen(urllib.request.Request(KEYSTONE + '/v3/auth/tokens', headers=headers), timeout=20) as answer:
        return json.load(answer)['token']['project']['id']


def lead(address):
    """A floating address leads to the machine at its port, or to nowhere."""
    before = FORWARDS.pop(address['id'], None)
    if before is not None:
        before.close()
    port = THINGS['ports'].get(address.get('port_id') or '')
    address['status'] = 'DOWN' if port is None else 'ACTIVE'
    if port is not None:
        address['fixed_ip_address'] = port['fixed_ips'][0]['ip_address']
        FORWARDS[address['id']] = loopback.Forward(address['floating_ip_address'], address['fixed_ip_address'])


class Handler(BaseHTTPRequestHandler):
    protocol_version = 'HTTP/1.1'

    def answer(self, status, body=None):
        data = b'' if body is None else json.dumps(body).encode()
        self.send_response(status)
        self.send_header('Content-Type', 'application/json')
        self.send_header('Content-Length', str(len(data)))
        self.end_headers()
        self.wfile.write(data)

    def handle_one(self, method):
        split = urlsplit(self.path)
        path = [part.removesuffix('.json') for part in split.path.strip('/').split('/')]
        sent = json.loads(self.rfile.read(int(self.headers.get('Content-Length') or 0)) or b'{}') if method in ('POST', 'PUT') else None
        if path == ['']:
            return self.answer(200, {'versions': [{'id': 'v2.0', 'status': 'CURRENT', 'links': []}]})
        kind, *rest = path[1:] or ['']
        if kind == '':
            return self.answer(200, {'resources': []})
        if kind == 'extensions':
            return self.answer(200, {'extensions': [dict(alias=alias, name=alias) for alias in ALIASES]})
        if kind == 'quotas':
            return self.answer(200, {'quota': {name: -1 for name in QUOTAS}})
        things = THINGS.get(kind)
        if things is None:
            return self.answer(404, {'NeutronError': {'type': 'NotFound', 'message': kind, 'detail': ''}})
        one = {'security-groups': 'security_group'}.get(kind, kind[:-1])
        if method == 'GET' and not rest:
            return self.answer(200, {kind.replace('-', '_'): self.filtered(list(things.values()), parse_qsl(split.query))})
        if method == 'POST':
            thing = self.new(kind, dict(sent.get(one, {})))
            things[thing['id']] = thing
            return self.answer(201, {one: thing})
        thing = things.get(rest[0]) if rest else None
        if thing is None:
            return self.answer(404, {'NeutronError': {'type': one.capitalize() + 'NotFound', 'message': 'not found', 'detail': ''}})
        if method == 'PUT':
            thing.update(sent.get(one, {}))
            if kind == 'floatingips':
                lead(thing)
            return self.answer(200, {one: thing})
        if method == 'DELETE':
            del things[rest[0]]
            if kind == 'floatingips':
                lead({**thing, 'port_id': None})
            # An address is let go of with the port that it is at.
            for address in list(THINGS['floatingips'].values()):
                if kind == 'ports' and address.get('port_id') == rest[0]:
                    address.update(port_id=None)
                    lead(address)
            return self.answer(204)
        self.answer(200, {one: thing})

    def filtered(self, things, query):
        for name in {name for name, _ in query} - NO_FILTERS:
            wanted = [value.lower() for one, value in query if one == name]
            things = [thing for thing in things if str(thing.get(name)).lower() in wanted]
        return things

    def new(self, kind, thing):
        made[0] += 1
        if kind == 'ports':
            own = dict(name='', status='ACTIVE', mac_address='fa:16:3e:00:%02x:%02x' % divmod(made[0], 256), admin_state_up=True,
                       device_id='', device_owner='', security_groups=[GROUP])
            binding = {'binding:vif_type': 'ovs', 'binding:vif_details': {}, 'binding:vnic_type': 'normal', 'binding:profile': {}, 'binding:host_id': ''}
            thing = {**own, **binding, **thing, 'fixed_ips': [{'subnet_id': SUBNET, 'ip_address': '10.9.%d.%d' % divmod(made[0], 256)}]}
        if kind == 'floatingips':
            project = project_of(self.headers['X-Auth-Token'])
            own = dict(status='DOWN', port_id=None, fixed_ip_address=None, router_id=None, floating_ip_address=loopback.floating(made[0]))
            thing = {**own, **thing, 'tenant_id': project, 'project_id': project,
                     'created_at': time.strftime('%Y-%m-%dT%H:%M:%SZ', time.gmtime())}
        thing = {'id': str(uuid.uuid4()), **thing}
        if kind == 'floatingips':
            lead(thing)
        return thing

    def do_GET(self): self.handle_one('GET')
    def do_POST(self): self.handle_one('POST')
    def do_PUT(self): self.handle_one('PUT')
    def do_DELETE(self): self.handle_one('DELETE')
    def log_message(self, form, *args): print(form % args, flush=True)


host, port = os.environ['LAB_NEUTRON'].split('//')[1].split(':')
ThreadingHTTPServer((host, int(port)), Handler).serve_forever()
